package dev.racecourse.blog.route;

import dev.racecourse.blog.post.CreateResult;
import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.post.Refusal;
import java.time.Instant;
import java.util.Optional;

/** POST /posts: publishes a post, once for each idempotency key. */
final class CreatePost implements Route {
  private final PostStore posts;

  CreatePost(PostStore posts) {
    this.posts = posts;
  }

  @Override
  public Next next(Call call) {
    call.requireJson();
    return Next.write(
        call,
        body -> {
          var key = IdempotencyKey.of(call);
          var draft = Json.read(body, PostInput.class).draft();
          return session -> {
            var result = create(session.username(), key, draft, call.now());
            return () -> answer(result);
          };
        });
  }

  private CreateResult create(String author, Optional<String> key, Draft draft, Instant now) {
    return key.map(k -> posts.createOnce(author, k, draft, now))
        .orElseGet(() -> posts.createIfRoom(author, draft, now));
  }

  private static Answer answer(CreateResult result) {
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
        EntityTags.header(post.version()),
        new Header("Location", "/posts/" + post.id()));
  }
}
