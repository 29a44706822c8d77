package dev.racecourse.benchmarks.stores;

import dev.racecourse.blog.post.PostStore;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A post store that has seen as many idempotency keys as it remembers, so that each new one costs
 * what it costs in the long run: it takes the place of the oldest.
 */
@State(Scope.Benchmark)
public class KeyedPosts {
  /** What the shipped store remembers; more would change nothing. */
  private static final int KEYS = 100_000;

  final PostStore store = Posts.empty();

  /** Uses up the keys. */
  @Setup
  public void fill() {
    for (var key = 0; key < KEYS; key++) {
      PostStoreOperations.createOnceDelete(store, "early", "key " + key);
    }
  }
}
