package dev.racecourse.blog.route;

import dev.racecourse.blog.post.PostStore;

/** GET /posts/{id}: shows a post. */
final class ReadPost implements PublicRead {
  private final PostStore posts;

  ReadPost(PostStore posts) {
    this.posts = posts;
  }

  @Override
  public Answer answer(Call call) {
    var post =
        posts.find(call.postId()).orElseThrow(() -> new Refused(404, "there is no such post"));
    return Answer.json(200, PostView.of(post), ETag.of(post.version()));
  }
}
