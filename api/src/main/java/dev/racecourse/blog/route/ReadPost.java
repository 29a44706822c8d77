package dev.racecourse.blog.route;

import dev.racecourse.blog.post.PostStore;

/** GET /posts/{id}: shows a post, unless the caller has this version. */
final class ReadPost implements PublicRead {
  private final PostStore posts;
  private final Authentication authentication;
  private final RenderedPosts rendered;

  ReadPost(PostStore posts, Authentication authentication, RenderedPosts rendered) {
    this.posts = posts;
    this.authentication = authentication;
    this.rendered = rendered;
  }

  @Override
  public Answer answer(Call call) {
    authentication.use(call);
    var post =
        posts.find(call.postId()).orElseThrow(() -> new Refused(404, "there is no such post"));
    var known = call.header("If-None-Match").map(ETag::ifNoneMatch);
    if (known.isPresent() && known.get().accepts(post.version())) {
      return rendered.of(post).notModified();
    }
    return rendered.of(post);
  }
}
