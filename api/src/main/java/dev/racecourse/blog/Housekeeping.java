package dev.racecourse.blog;

import dev.racecourse.blog.ops.Round;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * What is done again and again while the server runs, on a thread of its own. If a round fails,
 * that is logged, and the next one tries again.
 */
final class Housekeeping extends AbstractLifeCycle {
  private final List<Chore> chores;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "housekeeping");
            thread.setDaemon(true);
            return thread;
          });

  Housekeeping(List<Chore> chores) {
    this.chores = chores;
  }

  /**
   * One of the things to do.
   *
   * @param first when it is done first
   * @param period how long after the end of a round the next one begins
   */
  record Chore(Duration first, Duration period, Round round) {}

  @Override
  protected void doStart() {
    for (var chore : chores) {
      var unused =
          timer.scheduleWithFixedDelay(
              chore.round(),
              chore.first().toNanos(),
              chore.period().toNanos(),
              TimeUnit.NANOSECONDS);
    }
  }

  @Override
  protected void doStop() {
    timer.shutdownNow();
  }
}
