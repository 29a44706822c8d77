package dev.racecourse.blog.route;

import dev.racecourse.blog.session.Session;
import dev.racecourse.blog.session.SessionStore;
import java.util.function.Function;

/** Finds out whose request it is. Thread-safe. */
final class Authentication {
  /**
   * What a 401 must carry (RFC 9110, section 11.6.1). No scheme for cookies is registered; the name
   * is that of draft-broyer-http-cookie-auth.
   */
  static final Header CHALLENGE = new Header("WWW-Authenticate", "Cookie realm=\"blog\"");

  private final SessionStore sessions;

  Authentication(SessionStore sessions) {
    this.sessions = sessions;
  }

  /**
   * The request's session, prolonged by this use.
   *
   * @throws Refused 401 if it has no live session
   */
  Session require(Call call) {
    return call.sessionKey()
        .flatMap(key -> sessions.touch(key, call.now()))
        .orElseThrow(Authentication::unauthorized);
  }

  /** Prolongs the request's session, if it has a live one: a read that anyone may do is a use. */
  void use(Call call) {
    call.sessionKey().ifPresent(key -> sessions.touch(key, call.now()));
  }

  /**
   * Runs a write in the request's session. The session cannot end before the write has taken
   * effect.
   *
   * @throws Refused 401 if there is no live session by then
   */
  <T> T whileLive(Call call, Function<Session, T> write) {
    return call.sessionKey()
        .flatMap(key -> sessions.whileLive(key, call.now(), write))
        .orElseThrow(Authentication::unauthorized);
  }

  static Refused unauthorized() {
    return new Refused(401, "log in first", CHALLENGE);
  }
}
