package dev.racecourse.stress.run;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Progress for a log: a line now and then on standard error, with the time left. */
public final class LineProgress implements Progress {
  private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(15);

  private final long startNanos = System.nanoTime();
  private long saidNanos = startNanos;
  private int done;
  private int expected;

  @Override
  public void expect(int left) {
    expected = done + left;
  }

  @Override
  public void end(TestName test, Run run) {
    done++;
    var now = System.nanoTime();
    if (now - saidNanos >= INTERVAL_NANOS) {
      saidNanos = now;
      var left = Duration.ofNanos((now - startNanos) / done * (expected - done));
      System.err.printf(
          Locale.ROOT,
          "%d of %d JVMs, %d:%02d left%n",
          done,
          expected,
          left.toMinutes(),
          left.toSecondsPart());
    }
  }

  @Override
  public void close() {}
}
