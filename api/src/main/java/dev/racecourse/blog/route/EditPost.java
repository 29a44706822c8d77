package dev.racecourse.blog.route;

import dev.racecourse.blog.post.EditResult;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.post.Refusal;

/** PUT /posts/{id}: replaces the caller's own post if it is still the version the caller saw. */
final class EditPost implements Route {
  private final PostStore posts;
  private final Authentication authentication;

  EditPost(PostStore posts, Authentication authentication) {
    this.posts = posts;
    this.authentication = authentication;
  }

  @Override
  public void admit(Call call) {
    authentication.require(call);
  }

  @Override
  public Answer answer(Call call) {
    var id = call.postId();
    var expected = expected(call, id);
    var draft = call.read(PostInput.class).draft();
    var result =
        authentication.whileLive(
            call, session -> posts.edit(id, session.username(), expected, draft, call.now()));
    if (result instanceof EditResult.Edited edited) {
      var post = edited.post();
      return Answer.json(200, PostView.of(post), ETag.of(post.version()));
    }
    throw Refused.because((Refusal) result);
  }

  private Expected expected(Call call, PostId id) {
    return call.header("If-Match").map(ETag::ifMatch).orElseThrow(() -> withoutCondition(call, id));
  }

  /** A condition counts only where the request could succeed (RFC 9110, section 13.2.1). */
  private Refused withoutCondition(Call call, PostId id) {
    var caller = authentication.require(call).username();
    var post = posts.find(id);
    if (post.isEmpty()) {
      return Refused.because(new Refusal.Absent());
    }
    return post.get().author().equals(caller)
        ? new Refused(428, "say with If-Match which version you saw")
        : Refused.because(new Refusal.NotAuthor());
  }
}
