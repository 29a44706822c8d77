package dev.racecourse.blog.route;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.session.SessionStore;

/** GET /users/{username}: since when a user has an account, and where the user's posts are. */
final class ShowUser implements Route {

  private final Accounts accounts;
  private final SessionStore sessions;

  ShowUser(Accounts accounts, SessionStore sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  @Override
  public Next next(Call call) {
    call.requireJson();
    call.sessionKey().ifPresent(key -> sessions.touch(key, call.now()));
    var username = call.variable();
    var created =
        accounts.createdAt(username).orElseThrow(() -> new Refused(404, "there is no such user"));
    var view = new View(username, Timestamp.of(created), "/posts?author=" + username);
    return new Next.Done(Answer.json(200, view, ETag.of(created.toEpochMilli())).forAnyone());
  }

  private record View(String username, String createdAt, String posts) {}
}
