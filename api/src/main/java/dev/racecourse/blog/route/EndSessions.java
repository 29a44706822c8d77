package dev.racecourse.blog.route;

import dev.racecourse.blog.session.SessionStore;

/** DELETE /sessions: ends every session of the user, this one too, and clears the cookie. */
final class EndSessions implements Route {
  private final SessionStore sessions;
  private final SessionCookie cookie;

  EndSessions(SessionStore sessions, SessionCookie cookie) {
    this.sessions = sessions;
    this.cookie = cookie;
  }

  @Override
  public Next next(Call call) {
    var key = call.sessionKey().orElseThrow(Refused::unauthorized);
    return new Next.AfterBody(
        () -> {
          if (sessions.endAll(key, call.now()) == 0) {
            throw Refused.unauthorized();
          }
          return Answer.noContent(cookie.cleared());
        });
  }
}
