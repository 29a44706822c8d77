package dev.racecourse.blog.session;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Tokens that count from 1, so that a test knows the key of a session before there is one. */
final class Numbered implements Supplier<SessionToken> {
  private final AtomicInteger last = new AtomicInteger();

  @Override
  public SessionToken get() {
    return token(last.incrementAndGet());
  }

  /** The key of the session that is opened as the {@code number}th. */
  static SessionKey key(int number) {
    return token(number).key();
  }

  static SessionToken token(int number) {
    var digits = Integer.toString(number);
    return new SessionToken("0".repeat(43 - digits.length()) + digits);
  }
}
