package dev.racecourse.benchmarks.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of one answer as they come in. The array is kept from answer to answer, so that nothing
 * is allocated as long as it is large enough. Not thread-safe.
 */
final class Received {
  private static final int INITIAL_BYTES = 16 * 1024;
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private byte[] bytes = new byte[INITIAL_BYTES];
  private int filled;

  /** All bytes, of which the first {@link #filled} count; another array after each fill. */
  byte[] bytes() {
    return bytes;
  }

  int filled() {
    return filled;
  }

  void clear() {
    filled = 0;
  }

  /** Waits for more bytes, at least one. */
  void fill(InputStream in) throws IOException {
    if (filled == bytes.length) {
      reserve(2 * bytes.length);
    }
    var count = in.read(bytes, filled, bytes.length - filled);
    if (count < 0) {
      throw new EOFException(
          "the server closed the connection after " + filled + " bytes of an answer");
    }
    filled += count;
  }

  /** Waits until there are so many bytes. */
  void fillUpTo(int end, InputStream in) throws IOException {
    if (end > bytes.length) {
      reserve(end);
    }
    while (filled < end) {
      fill(in);
    }
  }

  /** Waits for the end of a line; where it is. */
  int lineFeed(int from, InputStream in) throws IOException {
    for (var at = from; ; at++) {
      if (at == filled) {
        fill(in);
      }
      if (bytes[at] == '\n') {
        return at;
      }
    }
  }

  /** Moves some bytes to the left. */
  void move(int from, int to, int count) {
    System.arraycopy(bytes, from, bytes, to, count);
  }

  private void reserve(int length) throws IOException {
    if (length < 0 || length > MOST_BYTES) {
      throw new IOException("the answer is longer than " + MOST_BYTES + " bytes");
    }
    bytes = Arrays.copyOf(bytes, length);
  }
}
