package dev.racecourse.blog.throttle;

import java.time.Duration;
import java.time.Instant;

/**
 * The wait that events cost beyond a rate: each fills a bucket by one, the bucket leaks one an
 * interval, and there is a wait while it is full (ITU-T I.371, the leaky bucket as a meter). Events
 * that overfill it count as well, up to as many as it holds, so those that are let in at the same
 * time lengthen the wait.
 *
 * @param limit the rate
 * @param level how long the bucket takes to leak empty
 * @param since when it was so full: at the last event
 */
record LeakyBucket(Limit limit, Duration level, Instant since) implements Cooldown {

  /**
   * A rate that a subject may keep up.
   *
   * @param burst how many events the bucket holds, at least 1
   * @param interval in which one of them leaks
   */
  record Limit(int burst, Duration interval) {
    LeakyBucket first(Instant now) {
      return new LeakyBucket(this, interval, now);
    }

    /** The level up to which there is room for one more. */
    private Duration room() {
      return interval.multipliedBy(burst - 1L);
    }

    /** The level at which the wait is the longest. */
    private Duration highest() {
      return room().plus(interval.multipliedBy(burst));
    }
  }

  @Override
  public LeakyBucket oneMore(Instant now) {
    var next = levelAt(now).plus(limit.interval());
    var highest = limit.highest();
    return new LeakyBucket(limit, next.compareTo(highest) < 0 ? next : highest, now);
  }

  @Override
  public LeakyBucket begunBy(Instant now) {
    return now.isBefore(since) ? new LeakyBucket(limit, level, now) : this;
  }

  @Override
  public Duration left(Instant now) {
    return notNegative(levelAt(now).minus(limit.room()));
  }

  @Override
  public boolean isForgotten(Instant now) {
    return levelAt(now).isZero();
  }

  private Duration levelAt(Instant now) {
    return notNegative(level.minus(notNegative(Duration.between(since, now))));
  }

  private static Duration notNegative(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
