package dev.racecourse.benchmarks.stores;

import dev.racecourse.blog.post.PostStore;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A post store that has seen as many idempotency keys of each author as it remembers, so that each
 * new one costs what it costs in the long run: it takes the place of the author's oldest.
 */
@State(Scope.Benchmark)
public class KeyedPosts {
  /** 1,000 of each of the 16 authors: the shipped store remembers no more of one. */
  private static final int KEYS = 16_000;

  final PostStore store = Posts.empty();

  /** Uses up the keys. */
  @Setup
  public void fill() {
    for (var key = 0; key < KEYS; key++) {
      PostStoreOperations.createOnceDelete(store, Posts.author(key), "key " + key);
    }
  }
}
