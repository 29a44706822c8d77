package dev.racecourse.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final String LINE =
      "warm-up: 0 of 95 s, 1:35 left: 0/s, p99 1000.3 ms, max 2000.7 ms, errors: 1";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void isALineInALog() {
    show(false);
    assertEquals(LINE + "\n", err.toString(UTF_8).replace("\r", ""));
  }

  @Test
  void isTheSameLineAgainOnATerminal() {
    show(true);
    assertEquals("\r" + LINE + " ".repeat(99 - LINE.length()), err.toString(UTF_8));
  }

  /** Before the first request, so that no time has passed however long this takes. */
  private void show(boolean terminal) {
    var plan = new Plan(10, 1, 5, 90, Duration.ZERO);
    var inAnHour = System.nanoTime() + TimeUnit.HOURS.toNanos(1);
    var crowd = new FakeCrowd(call -> FakeCrowd.fine());
    var course = new Course(crowd, new Schedule(plan, inAnHour));
    for (var i = 0; i < 100; i++) {
      course.warmUp().latency.record(TimeUnit.SECONDS.toNanos(i == 7 ? 2 : 1));
    }
    course.warmUp().failed.add("Connection reset");
    new Progress(plan, course, new PrintStream(err, true, UTF_8), terminal).show();
  }
}
