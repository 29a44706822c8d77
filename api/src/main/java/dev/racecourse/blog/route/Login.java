package dev.racecourse.blog.route;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.session.SessionStore;

/** POST /login: opens a session, and ends the one that the request came with. */
final class Login implements HashingRoute {
  private final Accounts accounts;
  private final SessionStore sessions;

  Login(Accounts accounts, SessionStore sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  @Override
  public Answer answer(Call call) {
    var credentials = call.read(Credentials.class);
    var username = credentials.username();
    var password = credentials.password();
    if (username == null || password == null) {
      throw new Refused(400, "username and password are both needed");
    }
    if (!accounts.verify(username, password)) {
      throw new Refused(401, "wrong username or password");
    }
    call.tokens().forEach(token -> sessions.end(token.key()));
    var opened = sessions.create(username, call.now());
    return Answer.json(
        200,
        new View(username, Timestamp.of(opened.session().expiresAt())),
        SessionCookie.carrying(opened.token()));
  }

  private record View(String username, String expiresAt) {}
}
