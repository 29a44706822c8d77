package dev.racecourse.stress.run;

import dev.racecourse.console.Progress;
import java.time.Duration;

/**
 * Counts the JVMs that have reported, and shows how long the others take if they are like these.
 * Thread-safe: one lock.
 */
final class JvmCount {
  private final Progress progress;
  private final long startNanos = System.nanoTime();
  private int done;
  private int expected;

  JvmCount(Progress progress) {
    this.progress = progress;
  }

  /** So many JVMs are left. */
  synchronized void expect(int left) {
    expected = done + left;
  }

  /** A JVM has reported. */
  synchronized void end(TestName test) {
    done++;
    var left = Duration.ofNanos((System.nanoTime() - startNanos) / done * (expected - done));
    progress.show(done, expected, left, test.toString());
  }
}
