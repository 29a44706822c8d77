package dev.racecourse.blog.route;

import dev.racecourse.blog.account.Accounts;

/** GET /users/{username}: shows when a user registered, and the path of the user's posts. */
final class ShowUser implements Route {

  private final Accounts accounts;

  ShowUser(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Next next(Call call) {
    var username = call.variable();
    var created =
        accounts.createdAt(username).orElseThrow(() -> new Refused(404, "there is no such user"));
    var view = new View(username, Timestamp.of(created), "/posts?author=" + username);
    return new Next.Done(
        Answer.json(200, view, EntityTags.header(created.toEpochMilli())).forAnyone());
  }

  private record View(String username, String createdAt, String posts) {}
}
