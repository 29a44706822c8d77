package dev.racecourse.blog.route;

import dev.racecourse.blog.post.PostStore;

/** GET /posts/{id}: shows a post. */
final class ReadPost implements Route {
  private final PostStore posts;
  private final RenderedPosts rendered;

  ReadPost(PostStore posts, RenderedPosts rendered) {
    this.posts = posts;
    this.rendered = rendered;
  }

  @Override
  public Next next(Call call) {
    var post = posts.find(call.postId()).orElseThrow(Refused::noSuchPost);
    return new Next.Done(rendered.of(post));
  }
}
