package dev.racecourse.blog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Threads that create posts, one after the other, until they are stopped. */
final class Writers {
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final List<Future<?>> threads = new ArrayList<>();
  private final AcknowledgedPosts posts;
  private volatile boolean stopping;

  private Writers(AcknowledgedPosts posts) {
    this.posts = posts;
  }

  /** Each begins at once, and ends when a post is not acknowledged, or at {@link #stop}. */
  static Writers start(int many, AcknowledgedPosts posts, AcknowledgedPosts.Creation creation) {
    var writers = new Writers(posts);
    for (var i = 0; i < many; i++) {
      writers.threads.add(writers.pool.submit(() -> writers.write(creation)));
    }
    return writers;
  }

  private Void write(AcknowledgedPosts.Creation creation) throws Exception {
    var goesOn = true;
    while (goesOn && !stopping) {
      goesOn = posts.create(creation);
    }
    return null;
  }

  /** Returns when so many more are acknowledged. */
  void awaitMore(int more) throws Exception {
    var enough = posts.count() + more;
    Await.until(
        "so many are acknowledged",
        () -> posts.count() >= enough || threads.stream().anyMatch(Future::isDone));
  }

  /** Returns when all have ended; fails if one was told what is wrong. */
  void stop() throws Exception {
    stopping = true;
    pool.shutdown();
    for (var thread : threads) {
      thread.get(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
    }
  }
}
