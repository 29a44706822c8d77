package dev.racecourse.blog.post;

import dev.racecourse.blog.database.StoreKind;

/** Post stores for tests. */
final class PostStores {
  private PostStores() {}

  static PostStore empty(StoreKind kind, PostIds ids, PostLimits limits) {
    return kind.emptied()
        .map(database -> PostStore.in(database, ids, limits))
        .orElseGet(() -> PostStore.inMemory(ids, limits));
  }

  static PostStore empty(StoreKind kind) {
    return empty(kind, new PostIds(() -> 0), PostLimits.DEFAULT);
  }
}
