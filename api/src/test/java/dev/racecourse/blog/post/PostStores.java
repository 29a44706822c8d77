package dev.racecourse.blog.post;

import dev.racecourse.blog.database.StoreKind;
import java.util.List;

/** Post stores for tests. */
final class PostStores {
  private PostStores() {}

  static PostStore empty(StoreKind kind, PostIds ids, PostLimits limits) {
    return kind.emptied()
        .map(database -> PostStore.in(database, ids, limits))
        .orElseGet(() -> PostStore.inMemory(ids, limits));
  }

  /** All that may share what they have: two on a database, one in memory. */
  static List<PostStore> nodes(StoreKind kind, PostIds ids, PostLimits limits) {
    return kind.emptied()
        .map(
            database ->
                List.of(PostStore.in(database, ids, limits), PostStore.in(database, ids, limits)))
        .orElseGet(() -> List.of(PostStore.inMemory(ids, limits)));
  }

  static PostStore empty(StoreKind kind) {
    return empty(kind, new PostIds(() -> 0), PostLimits.DEFAULT);
  }
}
