package dev.racecourse.stress.post;

import dev.racecourse.blog.post.CreateResult;
import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.Page;
import dev.racecourse.blog.post.PageRequest;
import dev.racecourse.blog.post.Post;
import dev.racecourse.blog.post.PostIds;
import dev.racecourse.blog.post.PostLimits;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** The one author of every hazard, and what she asks for. */
final class Ann {
  static final String NAME = "ann";
  static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  /** When the clock has moved on. */
  static final Instant LATER = Instant.parse("2026-01-01T12:00:01Z");

  /** When an idempotency key used at {@link #NOW} is forgotten. */
  static final Instant NEXT_DAY = Instant.parse("2026-01-02T12:00:00Z");

  static final Draft DRAFT = new Draft("draft", "");
  static final Draft ONE = new Draft("one", "");
  static final Draft OTHER = new Draft("other", "");

  /** The store has room for one of these, and not for two. */
  static final Draft LONG = new Draft("long", "x".repeat(100_000));

  static final Expected FIRST_VERSION = Expected.version(1);
  static final Expected SECOND_VERSION = Expected.version(2);

  /** Every post there is. */
  static final PageRequest ALL = new PageRequest(Optional.empty(), Optional.empty(), 9);

  /** Every post of hers. */
  static final PageRequest HERS = new PageRequest(Optional.of(NAME), Optional.empty(), 9);

  static final PostLimits LIMITS =
      new PostLimits(
          /* characters= */ 150_000, PostLimits.DEFAULT.pageCharacters(), /* keysPerAuthor= */ 1);

  private Ann() {}

  /** The store of the API, which remembers one idempotency key of an author, as the model does. */
  static PostStore shipped(LongSupplier random) {
    return PostStore.inMemory(new PostIds(random), LIMITS);
  }

  /** An empty store, whose ids are the same in every sample. */
  static PostStore emptyStore(PostStores stores) {
    return stores.create(() -> 0);
  }

  /** Publishes a draft of hers. */
  static Post create(PostStore posts, Draft draft) {
    return posts.create(NAME, draft, NOW);
  }

  /** Publishes a draft of hers under her one idempotency key. */
  static CreateResult createOnce(PostStore posts, Draft draft) {
    return posts.createOnce(NAME, "key", draft, NOW);
  }

  /** A post in short. */
  static String titleAtVersion(Post post) {
    return post.draft().title() + " at " + post.version();
  }

  /** The titles of a page, in its order. */
  static String titles(Page page) {
    return page.items().stream()
        .map(post -> post.draft().title())
        .collect(Collectors.joining(", "));
  }
}
