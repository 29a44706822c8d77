package dev.racecourse.blog.route;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.LoginThrottle;
import dev.racecourse.blog.session.OpenedSession;
import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionStore;
import java.util.function.Supplier;

/**
 * POST /login: opens a session and ends the one that the request came with, so that a token from
 * before the login is worth nothing after it (OWASP ASVS 5.0, 7.2.4).
 */
final class Login implements HashingRoute {
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
  public Supplier<Answer> prepare(Call call) {
    var credentials = call.read(Credentials.class);
    var username = credentials.username();
    var password = credentials.password();
    if (username == null || password == null) {
      throw new Refused(400, "username and password are both needed");
    }
    admit(username, call);
    return () -> logIn(username, password, call);
  }

  private Answer logIn(String username, String password, Call call) {
    // Those who waited in the queue meanwhile may have failed.
    admit(username, call);
    if (!accounts.verify(username, password)) {
      throttle.failed(username, call.address(), call.now());
      throw new Refused(401, "wrong username or password", Authentication.CHALLENGE);
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

  private OpenedSession open(String username, Call call) {
    var presented = call.sessionKeys();
    var rotated =
        presented.stream()
            .filter(key -> isOf(username, key, call))
            .flatMap(key -> sessions.rotate(key, call.now()).stream())
            .findFirst();
    presented.forEach(sessions::end);
    return rotated.orElseGet(() -> sessions.create(username, call.now()));
  }

  private boolean isOf(String username, SessionKey key, Call call) {
    return sessions.find(key, call.now()).filter(s -> s.username().equals(username)).isPresent();
  }

  private record View(String username, String expiresAt) {}
}
