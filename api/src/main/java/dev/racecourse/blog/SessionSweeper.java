package dev.racecourse.blog;

import dev.racecourse.blog.session.SessionStore;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/** Removes expired sessions once a minute, while the server runs. */
final class SessionSweeper extends AbstractLifeCycle {
  private static final long PERIOD_SECONDS = 60;

  private final SessionStore sessions;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "session-sweeper");
            thread.setDaemon(true);
            return thread;
          });

  SessionSweeper(SessionStore sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  protected void doStart() {
    var unused =
        timer.scheduleWithFixedDelay(
            () -> sessions.sweep(clock.instant()),
            PERIOD_SECONDS,
            PERIOD_SECONDS,
            TimeUnit.SECONDS);
  }

  @Override
  protected void doStop() {
    timer.shutdownNow();
  }
}
