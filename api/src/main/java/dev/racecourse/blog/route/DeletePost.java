package dev.racecourse.blog.route;

import dev.racecourse.blog.post.DeleteResult;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.post.Refusal;

/** DELETE /posts/{id}: removes the caller's own post, at the version it names or at any. */
final class DeletePost implements Route {
  private final PostStore posts;
  private final Authentication authentication;

  DeletePost(PostStore posts, Authentication authentication) {
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
    var expected = call.header("If-Match").map(ETag::ifMatch).orElse(Expected.ANY);
    var result =
        authentication.whileLive(call, session -> posts.delete(id, session.username(), expected));
    if (result instanceof DeleteResult.Deleted) {
      return Answer.noContent();
    }
    throw Refused.because((Refusal) result);
  }
}
