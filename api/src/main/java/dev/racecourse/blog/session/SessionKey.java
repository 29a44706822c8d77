package dev.racecourse.blog.session;

import java.nio.ByteBuffer;

/**
 * The SHA-256 digest of a session's token, as four big-endian words: what the store finds a session
 * by. It is no secret.
 */
public record SessionKey(long word0, long word1, long word2, long word3) {
  private static final int BYTES = 4 * Long.BYTES;

  static SessionKey of(byte[] sha256) {
    if (sha256.length != BYTES) {
      throw new IllegalArgumentException("a SHA-256 digest has " + BYTES + " bytes");
    }
    var words = ByteBuffer.wrap(sha256);
    return new SessionKey(words.getLong(), words.getLong(), words.getLong(), words.getLong());
  }

  /** The digest. */
  byte[] bytes() {
    var words = ByteBuffer.allocate(BYTES);
    return words.putLong(word0).putLong(word1).putLong(word2).putLong(word3).array();
  }
}
