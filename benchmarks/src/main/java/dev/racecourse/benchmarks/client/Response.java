package dev.racecourse.benchmarks.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * The answer that a connection read last; the next one overwrites it. Reading it allocates nothing
 * as long as the buffer is large enough. Not thread-safe.
 */
public final class Response {
  private static final int INITIAL_BYTES = 16 * 1024;

  private byte[] bytes = new byte[INITIAL_BYTES];
  private int filled;
  private int bodyStart;

  Response() {}

  /** Reads one answer, head and body. */
  void read(InputStream in) throws IOException {
    filled = 0;
    bodyStart = 0;
    var scanned = 0;
    while (bodyStart == 0) {
      fill(in);
      bodyStart = Head.end(bytes, scanned, filled);
      scanned = Math.max(0, filled - Head.END_BYTES + 1);
    }
    var end = bodyStart + Head.bodyLength(bytes, bodyStart);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, end);
    }
    while (filled < end) {
      fill(in);
    }
    if (filled > end) {
      throw new IOException(
          "the server sent " + (filled - end) + " bytes more than its answer has");
    }
  }

  private void fill(InputStream in) throws IOException {
    if (filled == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    var count = in.read(bytes, filled, bytes.length - filled);
    if (count < 0) {
      throw new EOFException(
          "the server closed the connection after " + filled + " bytes of an answer");
    }
    filled += count;
  }

  /** The status code. */
  public int status() {
    return Head.status(bytes);
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
    var lines = new String(bytes, 0, bodyStart - Head.END_BYTES, ISO_8859_1).split("\r\n");
    return List.of(lines).subList(1, lines.length);
  }

  /**
   * The value of a field.
   *
   * @throws IllegalStateException if it is not there
   */
  public String field(String name) {
    return fields().stream()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the answer has no " + name));
  }

  /** The body as text. */
  public String text() {
    return new String(bytes, bodyStart, filled - bodyStart, UTF_8);
  }
}
