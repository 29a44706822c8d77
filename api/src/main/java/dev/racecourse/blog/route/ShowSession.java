package dev.racecourse.blog.route;

import dev.racecourse.blog.session.SessionStore;

/** GET /session: shows the user of this session and how long it lasts. */
final class ShowSession implements Route {
  private final SessionStore sessions;

  ShowSession(SessionStore sessions) {
    this.sessions = sessions;
  }

  @Override
  public Next next(Call call) {
    call.requireJson();
    var session =
        call.sessionKey()
            .flatMap(key -> sessions.touch(key, call.now()))
            .orElseThrow(Refused::unauthorized);
    return new Next.Done(
        Answer.json(
            200,
            new View(
                session.username(),
                Timestamp.of(session.createdAt()),
                Timestamp.of(session.expiresAt()))));
  }

  private record View(String username, String createdAt, String expiresAt) {}
}
