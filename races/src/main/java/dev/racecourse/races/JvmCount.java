package dev.racecourse.races;

import dev.racecourse.console.Progress;
import dev.racecourse.races.run.Event;
import dev.racecourse.races.run.TestName;
import java.time.Duration;

/**
 * Counts the JVMs that have reported, and shows how long the others take if they are like these.
 * Not thread-safe.
 */
final class JvmCount {
  private final Progress progress;
  private long startNanos;
  private int done;
  private int expected;

  JvmCount(Progress progress) {
    this.progress = progress;
  }

  void take(Event event) {
    if (event instanceof Event.Planned planned) {
      if (expected == 0) {
        // Before that, jcstress looks at the machine.
        startNanos = System.nanoTime();
      }
      expected = done + planned.left();
    } else if (event instanceof Event.Reported reported && expected > 0) {
      done++;
      var left = Duration.ofNanos((System.nanoTime() - startNanos) / done * (expected - done));
      progress.show(done, expected, left, TestName.of(reported.run().test()).toString());
    }
  }
}
