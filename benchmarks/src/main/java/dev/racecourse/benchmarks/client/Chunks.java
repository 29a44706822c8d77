package dev.racecourse.benchmarks.client;

import java.io.IOException;
import java.io.InputStream;

/** A body in the chunked coding (RFC 9112, section 7.1), put together in place. */
final class Chunks {
  private static final int MOST_DIGITS = 7;

  private Chunks() {}

  /**
   * Reads all chunks and trailers.
   *
   * @param start where the first chunk begins, and the body will
   * @return where the body ends
   * @throws IOException if a chunk is malformed, or something follows the last one
   */
  static int read(Received received, int start, InputStream in) throws IOException {
    var end = start;
    var at = start;
    while (true) {
      var lineFeed = received.lineFeed(at, in);
      var size = size(received.bytes(), at, lineFeed);
      at = lineFeed + 1;
      if (size == 0) {
        skipTrailers(received, at, in);
        return end;
      }
      received.fillUpTo(at + size + 2, in);
      received.move(at, end, size);
      end += size;
      at += size;
      if (received.bytes()[at] != '\r' || received.bytes()[at + 1] != '\n') {
        throw new IOException("a chunk of the answer is longer than it says");
      }
      at += 2;
    }
  }

  private static void skipTrailers(Received received, int from, InputStream in) throws IOException {
    var at = from;
    for (var lineFeed = received.lineFeed(at, in);
        lineFeed > at + 1;
        lineFeed = received.lineFeed(at, in)) {
      at = lineFeed + 1;
    }
    var surplus = received.filled() - at - 2;
    if (surplus > 0) {
      throw Response.surplus(surplus);
    }
  }

  private static int size(byte[] bytes, int from, int to) throws IOException {
    var size = 0;
    var at = from;
    for (; at < to && Character.digit(bytes[at], 16) >= 0; at++) {
      size = 16 * size + Character.digit(bytes[at], 16);
    }
    if (at == from || at > from + MOST_DIGITS || (bytes[at] != '\r' && bytes[at] != ';')) {
      throw new IOException("the answer has a chunk of no known size");
    }
    return size;
  }
}
