package dev.racecourse.benchmarks.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;

/**
 * The head of an answer in a buffer, read without making objects (RFC 9112, sections 4 and 6). It
 * understands a Content-Length, the chunked coding, or a status that has no body.
 */
final class Head {
  /** How many bytes end a head: two line ends. */
  static final int END_BYTES = 4;

  /** The length of a body that comes in chunks. */
  static final int CHUNKED = -1;

  private static final int UNKNOWN = -2;
  private static final byte[] VERSION = "HTTP/1.1 ".getBytes(ISO_8859_1);

  private static final byte[] CONTENT_LENGTH = "content-length:".getBytes(ISO_8859_1);
  private static final byte[] TRANSFER_ENCODING = "transfer-encoding:".getBytes(ISO_8859_1);
  private static final byte[] CHUNKED_CODING = "chunked".getBytes(ISO_8859_1);

  private Head() {}

  /** Where the body starts, or 0 if the head's end is not between {@code from} and {@code to}. */
  static int end(byte[] bytes, int from, int to) {
    for (var at = from; at + END_BYTES <= to; at++) {
      if (bytes[at] == '\r'
          && bytes[at + 1] == '\n'
          && bytes[at + 2] == '\r'
          && bytes[at + 3] == '\n') {
        return at + END_BYTES;
      }
    }
    return 0;
  }

  static int status(byte[] bytes) {
    return 100 * digit(bytes[VERSION.length])
        + 10 * digit(bytes[VERSION.length + 1])
        + digit(bytes[VERSION.length + 2]);
  }

  /**
   * How many bytes follow the head, or {@link #CHUNKED}.
   *
   * @param end where the head ends
   * @throws IOException if the head does not say, or says it in another way
   */
  static int bodyLength(byte[] bytes, int end) throws IOException {
    requireVersion(bytes);
    var length = UNKNOWN;
    for (var at = nextLine(bytes, 0); at < end - 2; at = nextLine(bytes, at)) {
      if (startsWith(bytes, at, CONTENT_LENGTH)) {
        length = number(bytes, at + CONTENT_LENGTH.length);
      } else if (startsWith(bytes, at, TRANSFER_ENCODING)) {
        return chunked(bytes, at + TRANSFER_ENCODING.length);
      }
    }
    if (length != UNKNOWN) {
      return length;
    }
    if (status(bytes) == 204 || status(bytes) == 304) {
      return 0;
    }
    throw new IOException("the answer has no Content-Length");
  }

  private static void requireVersion(byte[] bytes) throws IOException {
    for (var i = 0; i < VERSION.length; i++) {
      if (bytes[i] != VERSION[i]) {
        throw new IOException("the answer is not HTTP/1.1");
      }
    }
  }

  private static int chunked(byte[] bytes, int from) throws IOException {
    var at = skipSpaces(bytes, from);
    if (!startsWith(bytes, at, CHUNKED_CODING) || bytes[at + CHUNKED_CODING.length] != '\r') {
      throw new IOException("the answer has a Transfer-Encoding other than chunked");
    }
    return CHUNKED;
  }

  private static int nextLine(byte[] bytes, int from) {
    var at = from;
    while (bytes[at] != '\n') {
      at++;
    }
    return at + 1;
  }

  private static boolean startsWith(byte[] bytes, int at, byte[] lowerCase) {
    for (var i = 0; i < lowerCase.length; i++) {
      var b = bytes[at + i];
      if ((b >= 'A' && b <= 'Z' ? b + 32 : b) != lowerCase[i]) {
        return false;
      }
    }
    return true;
  }

  private static int number(byte[] bytes, int from) throws IOException {
    var at = skipSpaces(bytes, from);
    var number = 0;
    for (; bytes[at] != '\r'; at++) {
      var digit = digit(bytes[at]);
      if (digit < 0 || digit > 9 || number > (Integer.MAX_VALUE - 9) / 10) {
        throw new IOException("the answer's Content-Length is no number of bytes");
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private static int skipSpaces(byte[] bytes, int from) {
    var at = from;
    while (bytes[at] == ' ') {
      at++;
    }
    return at;
  }

  private static int digit(byte character) {
    return character - '0';
  }
}
