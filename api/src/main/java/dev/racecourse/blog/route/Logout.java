package dev.racecourse.blog.route;

import dev.racecourse.blog.session.SessionStore;

/** POST /logout: ends every session that the request presents, and clears the cookie. */
final class Logout implements Route {
  private final SessionStore sessions;
  private final SessionCookie cookie;

  Logout(SessionStore sessions, SessionCookie cookie) {
    this.sessions = sessions;
    this.cookie = cookie;
  }

  @Override
  public Next next(Call call) {
    return new Next.AfterBody(
        () -> {
          call.sessionKeys().forEach(sessions::end);
          return Answer.noContent(cookie.cleared());
        });
  }
}
