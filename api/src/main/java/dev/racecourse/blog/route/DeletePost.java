package dev.racecourse.blog.route;

import dev.racecourse.blog.post.DeleteResult;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.post.Refusal;

/** DELETE /posts/{id}: removes the user's own post, at the version it names or at any. */
final class DeletePost implements Route {

  private final PostStore posts;

  DeletePost(PostStore posts) {
    this.posts = posts;
  }

  @Override
  public Next next(Call call) {
    return Next.write(
        call,
        body -> {
          var id = call.postId();
          var expected = Preconditions.of(call).expected();
          return session -> {
            var result = posts.delete(id, session.username(), expected);
            return () -> answer(result);
          };
        });
  }

  private static Answer answer(DeleteResult result) {
    if (result instanceof DeleteResult.Deleted) {
      return Answer.noContent();
    }
    throw Refused.because((Refusal) result);
  }
}
