package dev.racecourse.blog.route;

import dev.racecourse.blog.post.CreateResult;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.post.Refusal;

/** POST /posts: publishes a post of the caller's, once for each idempotency key. */
final class CreatePost implements Route {
  private final PostStore posts;
  private final Authentication authentication;

  CreatePost(PostStore posts, Authentication authentication) {
    this.posts = posts;
    this.authentication = authentication;
  }

  @Override
  public void admit(Call call) {
    authentication.require(call);
  }

  @Override
  public Answer answer(Call call) {
    var key = IdempotencyKey.of(call);
    var draft = call.read(PostInput.class).draft();
    var result =
        authentication.whileLive(
            call,
            session ->
                key.map(k -> posts.createOnce(session.username(), k, draft, call.now()))
                    .orElseGet(() -> posts.createIfRoom(session.username(), draft, call.now())));
    if (result instanceof Refusal refusal) {
      throw Refused.because(refusal);
    }
    if (!(result instanceof CreateResult.Created created)) {
      throw new Refused(422, "the Idempotency-Key was used for another body");
    }
    var post = created.post();
    return Answer.json(
        201,
        PostView.of(post),
        ETag.of(post.version()),
        new Header("Location", "/posts/" + post.id()));
  }
}
