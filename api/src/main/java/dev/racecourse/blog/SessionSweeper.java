package dev.racecourse.blog;

import dev.racecourse.blog.ops.Round;
import dev.racecourse.blog.session.SessionStore;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Removes expired sessions once a minute, while the server runs. If a round fails, that is logged,
 * and the next one tries again.
 */
final class SessionSweeper extends AbstractLifeCycle {
  private final SessionStore sessions;
  private final Clock clock;
  private final Duration period;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "session-sweeper");
            thread.setDaemon(true);
            return thread;
          });

  SessionSweeper(SessionStore sessions, Clock clock) {
    this(sessions, clock, Duration.ofMinutes(1));
  }

  SessionSweeper(SessionStore sessions, Clock clock, Duration period) {
    this.sessions = sessions;
    this.clock = clock;
    this.period = period;
  }

  @Override
  protected void doStart() {
    var round =
        new Round(
            () -> sessions.sweep(clock.instant()),
            "expired sessions were not removed; the next round tries again");
    var unused =
        timer.scheduleWithFixedDelay(
            round, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  protected void doStop() {
    timer.shutdownNow();
  }
}
