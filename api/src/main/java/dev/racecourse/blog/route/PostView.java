package dev.racecourse.blog.route;

import dev.racecourse.blog.post.Post;

/** A post as JSON. */
record PostView(
    String id,
    String author,
    String title,
    String body,
    String createdAt,
    String updatedAt,
    long version) {

  static PostView of(Post post) {
    var created = Timestamp.of(post.createdAt());
    var unchanged = post.updatedAt().equals(post.createdAt());
    return new PostView(
        post.id().toString(),
        post.author(),
        post.draft().title(),
        post.draft().body(),
        created,
        unchanged ? created : Timestamp.of(post.updatedAt()),
        post.version());
  }
}
