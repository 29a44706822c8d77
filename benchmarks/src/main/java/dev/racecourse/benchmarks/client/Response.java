package dev.racecourse.benchmarks.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The answer that a connection read last; the next one overwrites it. Reading it allocates nothing
 * as long as the buffer is large enough. Not thread-safe.
 */
public final class Response {
  private final Received received = new Received();
  private int bodyStart;
  private int bodyEnd;

  Response() {}

  /** Reads one answer, head and body. */
  void read(InputStream in) throws IOException {
    received.clear();
    bodyStart = 0;
    var scanned = 0;
    while (bodyStart == 0) {
      received.fill(in);
      bodyStart = Head.end(received.bytes(), scanned, received.filled());
      scanned = Math.max(0, received.filled() - Head.END_BYTES + 1);
    }
    var length = Head.bodyLength(received.bytes(), bodyStart);
    bodyEnd = length == Head.CHUNKED ? Chunks.read(received, bodyStart, in) : readBody(length, in);
  }

  private int readBody(int length, InputStream in) throws IOException {
    var end = bodyStart + length;
    received.fillUpTo(end, in);
    if (received.filled() > end) {
      throw surplus(received.filled() - end);
    }
    return end;
  }

  static IOException surplus(int bytes) {
    return new IOException("the server sent " + bytes + " bytes more than its answer has");
  }

  /** The status code. */
  public int status() {
    return Head.status(received.bytes());
  }

  /**
   * Insists on a status.
   *
   * @return the status
   * @throws WrongStatus if it is another
   */
  public int expect(int expected) {
    if (status() != expected) {
      throw new WrongStatus(expected, status(), text());
    }
    return expected;
  }

  /** The header fields' lines in the order received. */
  public List<String> fields() {
    var lines =
        new String(received.bytes(), 0, bodyStart - Head.END_BYTES, ISO_8859_1).split("\r\n");
    return List.of(lines).subList(1, lines.length);
  }

  /**
   * The value of a field.
   *
   * @param name in any case
   * @throws IllegalStateException if it is not there
   */
  public String field(String name) {
    return fields().stream()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the answer has no " + name));
  }

  /** How long the body is. */
  public int bodyBytes() {
    return bodyEnd - bodyStart;
  }

  /** The body as text. */
  public String text() {
    return new String(received.bytes(), bodyStart, bodyEnd - bodyStart, UTF_8);
  }
}
