package dev.racecourse.blog.route;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.session.OpenedSession;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.throttle.LoginThrottle;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * POST /login: opens a session and ends the one that the request came with, so that a token from
 * before the login is worth nothing after it (OWASP ASVS 5.0, 7.2.4).
 */
final class Login implements Route {
  private final Accounts accounts;
  private final LoginThrottle throttle;
  private final SessionStore sessions;
  private final SessionCookie cookie;

  Login(Accounts accounts, LoginThrottle throttle, SessionStore sessions, SessionCookie cookie) {
    this.accounts = accounts;
    this.throttle = throttle;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  @Override
  public Next next(Call call) {
    call.requireJson();
    return new Next.Hash(QueueShare.ALL, body -> prepare(body.read(Credentials.class), call));
  }

  private Supplier<Answer> prepare(Credentials credentials, Call call) {
    var username = Field.required("username", credentials.username());
    var password = Field.required("password", credentials.password());
    admit(username, call);
    return () -> logIn(username, password, call);
  }

  private Answer logIn(String username, String password, Call call) {
    // Those who waited in the queue meanwhile may have failed.
    admit(username, call);
    if (!accounts.verify(username, password)) {
      throttle.failed(username, call.address(), call.now());
      throw new Refused(401, "wrong username or password", Refused.CHALLENGE);
    }
    throttle.succeeded(username);
    var opened = open(username, call);
    return Answer.json(
        200,
        new View(username, Timestamp.of(opened.session().expiresAt())),
        cookie.carrying(opened.token()));
  }

  private void admit(String username, Call call) {
    var delay = throttle.delay(username, call.address(), call.now());
    if (!delay.isZero()) {
      throw new Throttled("failed logins", delay);
    }
  }

  /**
   * Rotates the user's own session, and ends all others that the request presents. Whose a session
   * is tells the rotation, so each is looked for once.
   */
  private OpenedSession open(String username, Call call) {
    @Nullable OpenedSession own = null;
    for (var key : call.sessionKeys()) {
      var rotated =
          own == null ? sessions.rotate(key, call.now()) : Optional.<OpenedSession>empty();
      if (rotated.isEmpty()) {
        sessions.end(key);
      } else if (rotated.get().session().username().equals(username)) {
        own = rotated.get();
      } else {
        sessions.end(rotated.get().key());
      }
    }
    return own == null ? sessions.create(username, call.now()) : own;
  }

  private record View(String username, String expiresAt) {}
}
