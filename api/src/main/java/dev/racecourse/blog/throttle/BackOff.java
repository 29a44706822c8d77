package dev.racecourse.blog.throttle;

import java.time.Duration;
import java.time.Instant;

/**
 * The wait after failures in a row. The first four cost no wait. The fifth costs 1 s, and each
 * further one doubles it, up to 5 minutes: an attacker cannot lock a user out forever.
 *
 * @param failures how many there were
 * @param since when the wait began: at the last failure
 */
record BackOff(long failures, Instant since) implements Cooldown {
  private static final int FREE_FAILURES = 4;
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int DOUBLINGS_TO_LONGEST = 9;
  private static final Duration MEMORY = Duration.ofHours(1);

  @Override
  public BackOff oneMore(Instant now) {
    return new BackOff(failures + 1, now);
  }

  @Override
  public BackOff begunBy(Instant now) {
    return now.isBefore(since) ? new BackOff(failures, now) : this;
  }

  @Override
  public Duration left(Instant now) {
    var left = Duration.between(now, end());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** An hour after the wait. */
  @Override
  public Instant forgottenAt() {
    return end().plus(MEMORY);
  }

  @Override
  public long amount() {
    return failures;
  }

  private Instant end() {
    return since.plus(length());
  }

  private Duration length() {
    if (failures <= FREE_FAILURES) {
      return Duration.ZERO;
    }
    var doublings = failures - FREE_FAILURES - 1;
    return doublings < DOUBLINGS_TO_LONGEST ? SHORTEST.multipliedBy(1L << doublings) : LONGEST;
  }
}
