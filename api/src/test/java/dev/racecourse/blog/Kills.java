package dev.racecourse.blog;

import java.util.concurrent.ThreadLocalRandom;

/**
 * How often something is killed under load, and when. The system property {@code kills} says how
 * often: {@code -Dkills=200} takes some minutes a test.
 */
final class Kills {
  static final int COUNT = Integer.getInteger("kills", 2);

  /** How many write meanwhile. */
  static final int WRITERS = 32;

  private static final int MOST_WRITES = 600;

  private Kills() {}

  /** How many writes are acknowledged before the next kill, at random. */
  static int writesBefore() {
    return ThreadLocalRandom.current().nextInt(1, MOST_WRITES);
  }

  static void tell(String killed, AcknowledgedPosts posts) {
    System.out.printf("%s: %d kills, %d acknowledged%n", killed, COUNT, posts.count());
  }
}
