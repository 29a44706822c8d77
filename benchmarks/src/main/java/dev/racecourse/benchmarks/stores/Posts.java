package dev.racecourse.benchmarks.stores;

import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostIds;
import dev.racecourse.blog.post.PostStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The post store of the blog, with the posts of sixteen authors in it, who publish in turn. It is
 * another one in each iteration: the store is a skip list, whose towers are drawn at random as it
 * is filled, and which is the faster or slower for it as long as it lives. One list a JVM would be
 * one draw a JVM. All are filled beforehand: JMH 1.37 lets all threads but one sleep for a second
 * where the set-up of an iteration takes longer than a millisecond.
 *
 * <p>Posts are chosen at random. Taken round and round, they teach the processor which way the
 * search turns next, and how well it learns differs from JVM to JVM.
 */
@State(Scope.Benchmark)
public class Posts {
  static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  static final Draft DRAFT = new Draft("A title", "A body of a few words.");

  private static final int SIZE = 1024;
  private static final int AUTHORS = 16;

  /** As many as a JVM has iterations, unless it has more. */
  static final int DRAWS = 20;

  PostStore store = empty();
  private List<PostId> ids = List.of();
  private final List<Filled> draws = new ArrayList<>();
  private int iteration;

  private record Filled(PostStore store, List<PostId> ids) {}

  /** A post store of the blog with nothing in it. */
  static PostStore empty() {
    return PostStore.inMemory(new PostIds(() -> ThreadLocalRandom.current().nextLong()));
  }

  /** The author that a thread is; there are more threads than authors at times. */
  static String author(int thread) {
    return "user-" + thread % AUTHORS;
  }

  /** Publishes the posts of all iterations. */
  @Setup
  public void publish() {
    for (var draw = 0; draw < DRAWS; draw++) {
      var filled = new Filled(empty(), new ArrayList<>(SIZE));
      for (var i = 0; i < SIZE; i++) {
        filled.ids.add(filled.store.create(author(i), DRAFT, NOW).id());
      }
      draws.add(filled);
    }
  }

  /** Takes the store of the next iteration. */
  @Setup(Level.Iteration)
  public void next() {
    var filled = draws.get(iteration++ % draws.size());
    store = filled.store;
    ids = filled.ids;
  }

  /** Any post. */
  PostId any() {
    return ids.get(random(SIZE));
  }

  /** Any post that has at least a quarter of all before it, and a quarter behind. */
  PostId middle() {
    return ids.get(SIZE / 4 + random(SIZE / 2));
  }

  /** Any post of the author that a thread is. */
  PostId own(int thread) {
    return ids.get(random(SIZE / AUTHORS) * AUTHORS + thread % AUTHORS);
  }

  private static int random(int bound) {
    return ThreadLocalRandom.current().nextInt(bound);
  }
}
