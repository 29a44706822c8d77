package dev.racecourse.blog.throttle;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Eight threads that do the same at the same time. */
final class Together {
  static final int THREADS = 8;

  private Together() {}

  /** Has all begin at once; fails if one of them does. */
  static void run(Callable<?> action) throws Exception {
    var start = new CyclicBarrier(THREADS);
    var pool = Executors.newFixedThreadPool(THREADS);
    try {
      var actions = new ArrayList<Callable<Object>>();
      for (var i = 0; i < THREADS; i++) {
        actions.add(
            () -> {
              start.await(1, TimeUnit.MINUTES);
              return action.call();
            });
      }
      for (var done : pool.invokeAll(actions, 1, TimeUnit.MINUTES)) {
        done.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
