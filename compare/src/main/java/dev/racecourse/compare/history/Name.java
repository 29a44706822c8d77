package dev.racecourse.compare.history;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names in rows. Others may have written a row, and git and file systems are given these names. */
final class Name {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Name() {}

  /** An id that no other run or event has. */
  static String newId() {
    return HexFormat.of().toHexDigits(RANDOM.nextLong());
  }

  static void requireId(@Nullable String id) {
    if (id == null || !ID.matcher(id).matches()) {
      throw new IllegalArgumentException("an id is 16 hexadecimal digits, not " + id);
    }
  }

  static void requireCommit(@Nullable String hash) {
    if (hash == null || !COMMIT.matcher(hash).matches()) {
      throw new IllegalArgumentException("a commit is a hash in full, not " + hash);
    }
  }

  static void requireCommitIfAny(@Nullable String hash) {
    if (hash != null) {
      requireCommit(hash);
    }
  }
}
