package dev.racecourse.blog.route;

import dev.racecourse.blog.session.SessionStore;

/** DELETE /sessions: ends every session of the caller's, this one too, and clears the cookie. */
final class EndSessions implements Route {
  private final SessionStore sessions;
  private final SessionCookie cookie;

  EndSessions(SessionStore sessions, SessionCookie cookie) {
    this.sessions = sessions;
    this.cookie = cookie;
  }

  @Override
  public Next next(Call call) {
    var ended = call.sessionKey().map(key -> sessions.endAll(key, call.now())).orElse(0);
    if (ended == 0) {
      throw Refused.unauthorized();
    }
    return new Next.Done(Answer.noContent(cookie.cleared()));
  }
}
