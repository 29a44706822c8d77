package dev.racecourse.stress.account;

import dev.racecourse.blog.throttle.LoginThrottle;
import java.time.Duration;
import java.time.Instant;

/** The throttle of the API, as used from one address that fails too seldom to wait itself. */
final class ShippedThrottle implements Throttle {
  private static final String ADDRESS = "192.0.2.1";

  private final LoginThrottle throttle = LoginThrottle.inMemory();

  @Override
  public Duration delay(String username, Instant now) {
    return throttle.delay(username, ADDRESS, now);
  }

  @Override
  public void failed(String username, Instant now) {
    throttle.failed(username, ADDRESS, now);
  }

  @Override
  public void succeeded(String username) {
    throttle.succeeded(username);
  }
}
