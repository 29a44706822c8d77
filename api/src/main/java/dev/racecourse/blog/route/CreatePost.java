package dev.racecourse.blog.route;

import dev.racecourse.blog.post.PostStore;

/** POST /posts: publishes a post of the caller's. */
final class CreatePost implements Route {
  private final PostStore posts;
  private final Authentication authentication;

  CreatePost(PostStore posts, Authentication authentication) {
    this.posts = posts;
    this.authentication = authentication;
  }

  @Override
  public Answer answer(Call call) {
    authentication.require(call);
    var draft = call.read(PostInput.class).draft();
    var post =
        authentication.whileLive(
            call, session -> posts.create(session.username(), draft, call.now()));
    return Answer.json(
        201,
        PostView.of(post),
        ETag.of(post.version()),
        new Header("Location", "/posts/" + post.id()));
  }
}
