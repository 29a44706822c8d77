package dev.racecourse.blog.route;

/** GET /session: says whose session this is and how long it lasts. */
final class ShowSession implements Route {
  private final Authentication authentication;

  ShowSession(Authentication authentication) {
    this.authentication = authentication;
  }

  @Override
  public Answer answer(Call call) {
    var session = authentication.require(call);
    return Answer.json(
        200,
        new View(
            session.username(),
            Timestamp.of(session.createdAt()),
            Timestamp.of(session.expiresAt())));
  }

  private record View(String username, String createdAt, String expiresAt) {}
}
