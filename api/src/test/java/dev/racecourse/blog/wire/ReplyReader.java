package dev.racecourse.blog.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one response after the other, and forgives nothing (RFC 9112). */
public final class ReplyReader {
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 ([1-5]\\d\\d) [ -~]*");
  private static final Pattern FIELD =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([ -~]*?)[ \t]*");

  private final InputStream in;

  /** Reads from that stream. */
  public ReplyReader(InputStream in) {
    this.in = in;
  }

  /**
   * Reads the response to a request of this method.
   *
   * @throws EOFException if the connection ended before the response did
   */
  public Reply read(String method) throws IOException {
    var line = line();
    var statusLine = STATUS_LINE.matcher(line);
    assertTrue(statusLine.matches(), () -> "no status line: " + line);
    var status = Integer.parseInt(statusLine.group(1));
    var headers = fields();
    return new Reply(status, headers, utf8(body(method, status, headers)));
  }

  private Map<String, List<String>> fields() throws IOException {
    var fields = new LinkedHashMap<String, List<String>>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var field = FIELD.matcher(line);
      assertTrue(field.matches(), "no header field: " + line);
      var name = field.group(1).toLowerCase(Locale.ROOT);
      fields.computeIfAbsent(name, none -> new ArrayList<>()).add(field.group(2));
    }
    return fields;
  }

  /** RFC 9112 section 6.3. */
  private byte[] body(String method, int status, Map<String, List<String>> headers)
      throws IOException {
    var lengths = headers.getOrDefault("content-length", List.of());
    var codings = headers.getOrDefault("transfer-encoding", List.of());
    assertFalse(!lengths.isEmpty() && !codings.isEmpty(), "a length and a coding");
    if (status < 200 || status == 204) {
      assertTrue(lengths.isEmpty() && codings.isEmpty(), "the body of a " + status);
      return new byte[0];
    }
    if (method.equals("HEAD") || status == 304) {
      return new byte[0];
    }
    if (!codings.isEmpty()) {
      assertEquals(List.of("chunked"), codings);
      return chunks();
    }
    if (lengths.isEmpty()) {
      return in.readAllBytes();
    }
    assertEquals(1, lengths.size(), "more than one length");
    return exactly(Integer.parseInt(lengths.get(0)));
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (var size = chunkSize(); size > 0; size = chunkSize()) {
      body.write(exactly(size));
      assertEquals("", line(), "after a chunk");
    }
    assertEquals("", line(), "after the last chunk");
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the connection ended after " + bytes.length + " of " + length);
    }
    return bytes;
  }

  /** A line without its CR LF. */
  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (var b = in.read(); b != '\r'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the connection ended after \"" + line.toString(ISO_8859_1) + '"');
      }
      assertTrue(b != '\n', () -> "a bare LF after " + line.toString(ISO_8859_1));
      line.write(b);
    }
    assertEquals('\n', in.read(), "a bare CR");
    return line.toString(ISO_8859_1);
  }

  private static String utf8(byte[] bytes) throws IOException {
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
