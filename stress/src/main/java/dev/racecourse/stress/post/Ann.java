package dev.racecourse.stress.post;

import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.PostIds;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;

/** The one author of every hazard. */
final class Ann {
  static final String NAME = "ann";
  static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  static final Draft DRAFT = new Draft("On races", "");
  static final Expected FIRST_VERSION = Expected.version(1);

  private Ann() {}

  /** An empty store whose ids are the same in every sample. */
  static PostStore emptyStore() {
    return PostStore.inMemory(new PostIds(() -> 0));
  }
}
