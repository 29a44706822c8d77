package dev.racecourse.benchmarks.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;

/**
 * The head of an answer in a buffer, read without making objects (RFC 9112, sections 4 and 6). It
 * understands what the blog sends: a Content-Length, or a status that has no body.
 */
final class Head {
  /** How many bytes end a head: two line ends. */
  static final int END_BYTES = 4;

  private static final byte[] CONTENT_LENGTH = "content-length:".getBytes(ISO_8859_1);
  private static final byte[] TRANSFER_ENCODING = "transfer-encoding:".getBytes(ISO_8859_1);
  private static final int STATUS_AT = "HTTP/1.1 ".length();

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
    return 100 * digit(bytes[STATUS_AT])
        + 10 * digit(bytes[STATUS_AT + 1])
        + digit(bytes[STATUS_AT + 2]);
  }

  /**
   * How many bytes follow the head.
   *
   * @param end where the head ends
   * @throws IOException if the head does not say, or says it in another way
   */
  static int bodyLength(byte[] bytes, int end) throws IOException {
    var length = -1;
    for (var at = nextLine(bytes, 0); at < end - 2; at = nextLine(bytes, at)) {
      if (startsWith(bytes, at, CONTENT_LENGTH)) {
        length = number(bytes, at + CONTENT_LENGTH.length);
      } else if (startsWith(bytes, at, TRANSFER_ENCODING)) {
        throw new IOException("the answer is chunked; this client reads Content-Length only");
      }
    }
    if (length >= 0) {
      return length;
    }
    if (status(bytes) == 204 || status(bytes) == 304) {
      return 0;
    }
    throw new IOException("the answer has no Content-Length");
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
    var at = from;
    while (bytes[at] == ' ') {
      at++;
    }
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

  private static int digit(byte character) {
    return character - '0';
  }
}
