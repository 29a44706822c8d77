package dev.racecourse.blog.route;

import dev.racecourse.blog.post.EditResult;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.post.Refusal;

/**
 * PUT /posts/{id}: replaces the user's own post, if it is still at the version that the user saw.
 */
final class EditPost implements Route {

  private final PostStore posts;

  EditPost(PostStore posts) {
    this.posts = posts;
  }

  @Override
  public Next next(Call call) {
    call.requireJson();
    return Next.write(
        call,
        body -> {
          var id = call.postId();
          var conditions = Preconditions.of(call);
          var draft = Json.read(body, PostInput.class).draft();
          return session -> {
            // Without If-Match no version is accepted. Other refusals of the store come first.
            var expected = conditions.hasIfMatch() ? conditions.expected() : Expected.NONE;
            var result = posts.edit(id, session.username(), expected, draft, call.now());
            return () -> answer(result, conditions);
          };
        });
  }

  private static Answer answer(EditResult result, Preconditions conditions) {
    if (result instanceof EditResult.Edited edited) {
      var post = edited.post();
      return Answer.json(200, PostView.of(post), EntityTags.header(post.version()));
    }
    if (result instanceof Refusal.Stale && !conditions.hasIfMatch()) {
      throw new Refused(428, "say with If-Match which version you saw");
    }
    throw Refused.because((Refusal) result);
  }
}
