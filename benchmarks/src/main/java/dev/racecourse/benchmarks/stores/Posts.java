package dev.racecourse.benchmarks.stores;

import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostIds;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The post store of the blog, with posts in it. It is another one in each iteration: the store is a
 * skip list, whose towers are drawn at random as it is filled, and which is the faster or slower
 * for it as long as it lives. One list a JVM would be one draw a JVM.
 */
@State(Scope.Benchmark)
public class Posts {
  static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  static final Draft DRAFT = new Draft("A title", "A body of a few words.");

  private static final int SIZE = 1024;

  PostStore store;
  private final PostId[] ids = new PostId[SIZE];
  private PostId hot;

  /** Publishes the posts. */
  @Setup(Level.Iteration)
  public void publish() {
    store = PostStore.inMemory(new PostIds(() -> ThreadLocalRandom.current().nextLong()));
    for (var i = 0; i < SIZE; i++) {
      ids[i] = store.create("author", DRAFT, NOW).id();
    }
    hot = store.create("hot", DRAFT, NOW).id();
  }

  /** One of the posts to read; they are numbered round and round. */
  PostId id(int number) {
    return ids[number & (SIZE - 1)];
  }

  /** The post that all threads edit, whose author is "hot". */
  PostId hot() {
    return hot;
  }
}
