package dev.racecourse.blog.route;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.session.OpenedSession;
import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.throttle.LoginThrottle;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * POST /login: opens a session and ends those that the request presents, so that a token from
 * before the login is invalid after it (OWASP ASVS 5.0, 7.2.4).
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
    return new Next.Hash(0, body -> prepare(Json.read(body, Credentials.class), call));
  }

  private Supplier<Answer> prepare(Credentials credentials, Call call) {
    var username = Field.required("username", credentials.username());
    var password = Field.required("password", credentials.password());
    admit(username, call);
    return () -> logIn(username, password, call);
  }

  private Answer logIn(String username, String password, Call call) {
    // Others may have failed while this one waited in the queue.
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
    Throttled.unlessZero(throttle.delay(username, call.address(), call.now()), "failed logins");
  }

  /** Rotates the user's own session, if the request presents one, and ends all that it presents. */
  private OpenedSession open(String username, Call call) {
    var now = call.now();
    var presented = call.sessionKeys();
    var opened =
        presented.stream()
            .filter(key -> isOwn(key, username, now))
            .findFirst()
            .flatMap(own -> sessions.rotate(own, now))
            .orElseGet(() -> sessions.create(username, now));
    presented.forEach(sessions::end);
    return opened;
  }

  private boolean isOwn(SessionKey key, String username, Instant now) {
    return sessions.find(key, now).filter(found -> found.username().equals(username)).isPresent();
  }

  private record View(String username, String expiresAt) {}
}
