package dev.racecourse.blog.route;

import dev.racecourse.blog.post.Draft;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /posts} and {@code PUT /posts/{id}}. */
record PostInput(@Nullable String title, @Nullable String body) {

  /**
   * What it says, checked.
   *
   * @throws Refused 422 if a field breaks its rule
   */
  Draft draft() {
    return new Draft(Field.text("title", title, 1, 200), Field.text("body", body, 0, 50_000));
  }
}
