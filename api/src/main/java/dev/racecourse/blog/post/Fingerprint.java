package dev.racecourse.blog.post;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-256 digest of two texts, as four big-endian words. Different texts have different ones.
 */
record Fingerprint(long word0, long word1, long word2, long word3) {

  /**
   * Digests both texts as UTF-16, each after its length, so that different pairs differ: {@code
   * ("ab", "c")} and {@code ("a", "bc")}, and texts with unpaired surrogates, which UTF-8 cannot
   * encode.
   */
  static Fingerprint of(String first, String second) {
    var bytes =
        ByteBuffer.allocate(
            2 * Integer.BYTES + Character.BYTES * (first.length() + second.length()));
    put(first, bytes);
    put(second, bytes);
    return of(sha256().digest(bytes.array()));
  }

  /** The fingerprint that has these 32 bytes. */
  static Fingerprint of(byte[] digest) {
    var words = ByteBuffer.wrap(digest);
    return new Fingerprint(words.getLong(), words.getLong(), words.getLong(), words.getLong());
  }

  byte[] bytes() {
    var words = ByteBuffer.allocate(4 * Long.BYTES);
    return words.putLong(word0).putLong(word1).putLong(word2).putLong(word3).array();
  }

  private static void put(String text, ByteBuffer bytes) {
    bytes.putInt(text.length());
    bytes.asCharBuffer().put(text);
    bytes.position(bytes.position() + Character.BYTES * text.length());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
