package dev.racecourse.blog.route;

import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.session.SessionStore;

/** GET /posts/{id}: shows a post. */
final class ReadPost implements Route {
  private final PostStore posts;
  private final SessionStore sessions;
  private final RenderedPosts rendered;

  ReadPost(PostStore posts, SessionStore sessions, RenderedPosts rendered) {
    this.posts = posts;
    this.sessions = sessions;
    this.rendered = rendered;
  }

  @Override
  public Next next(Call call) {
    call.requireJson();
    call.sessionKey().ifPresent(key -> sessions.touch(key, call.now()));
    var post = posts.find(call.postId()).orElseThrow(Refused::noSuchPost);
    return new Next.Done(rendered.of(post));
  }
}
