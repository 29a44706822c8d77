package dev.racecourse.blog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is put forward. Thread-safe: its lock guards its time. */
final class SetClock extends Clock {
  private Instant now = Instant.parse("2026-01-01T12:00:00Z");

  synchronized void forward(Duration time) {
    now = now.plus(time);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the blog has one zone");
  }
}
