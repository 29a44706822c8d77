package dev.racecourse.blog.throttle;

import java.time.Duration;
import java.time.Instant;

/**
 * The wait after events that exceed a rate (ITU-T I.371, the leaky bucket as a meter). Each event
 * adds one to a bucket, and one leaks out each interval. There is a wait while the bucket is full.
 * Events that are let in at the same time may overfill it, to almost twice its size: they lengthen
 * the wait.
 *
 * @param limit the rate
 * @param level how long the bucket takes to become empty
 * @param since when it had this level: at the last event
 */
record LeakyBucket(Limit limit, Duration level, Instant since) implements Cooldown {

  /**
   * The rate at which events cost no wait.
   *
   * @param burst how many events the bucket holds, at least 1
   * @param interval the time in which one of them leaks out
   */
  record Limit(int burst, Duration interval) {
    LeakyBucket bucket(long millis, Instant since) {
      return new LeakyBucket(this, Duration.ofMillis(millis), since);
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

  /** When the bucket is empty. */
  @Override
  public Instant forgottenAt() {
    return since.plus(level);
  }

  @Override
  public long amount() {
    return level.toMillis();
  }

  private Duration levelAt(Instant now) {
    return notNegative(level.minus(notNegative(Duration.between(since, now))));
  }

  private static Duration notNegative(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
