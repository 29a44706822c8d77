package dev.racecourse.blog;

import dev.racecourse.blog.session.SessionStore;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes expired sessions once a minute, while the server runs. A round that fails is logged, and
 * is not the last one.
 */
final class SessionSweeper extends AbstractLifeCycle {
  private static final Logger LOG = LoggerFactory.getLogger(SessionSweeper.class);

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
    var unused =
        timer.scheduleWithFixedDelay(
            this::sweep, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void sweep() {
    try {
      sessions.sweep(clock.instant());
    } catch (RuntimeException e) {
      LOG.error("expired sessions were not removed; the next round tries again", e);
    }
  }

  @Override
  protected void doStop() {
    timer.shutdownNow();
  }
}
