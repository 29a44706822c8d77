package dev.racecourse.blog.route;

import dev.racecourse.blog.session.SessionStore;

/** POST /logout: ends every session that the request presents, and clears the cookie. */
final class Logout implements Route {
  private final SessionStore sessions;

  Logout(SessionStore sessions) {
    this.sessions = sessions;
  }

  @Override
  public Answer answer(Call call) {
    call.tokens().forEach(token -> sessions.end(token.key()));
    return Answer.noContent(SessionCookie.cleared());
  }
}
