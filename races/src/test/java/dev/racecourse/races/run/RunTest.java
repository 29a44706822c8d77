package dev.racecourse.races.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunTest {
  @Test
  void showsWhatWasSeen() {
    var unseen = new Outcome("never", Expectation.FORBIDDEN, 0, "must not be");
    var run = Runs.of(Runs.SHIPPED, Runs.GOOD, Runs.BAD, unseen);

    assertEquals(List.of(Runs.GOOD, Runs.BAD), run.seen());
    assertTrue(run.hasRaced());
    assertFalse(Runs.of(Runs.SHIPPED, Runs.GOOD, unseen).hasRaced());
  }

  @Test
  void whatIsThrownIsAnOutcomeByClassAndMethod() {
    var run = Runs.failed(Runs.SHIPPED, Status.TEST_ERROR, "demo.Gone", "at demo.Posts.find(P:1)");

    assertEquals(
        List.of(new Outcome("demo.Gone at demo.Posts.find", Expectation.FORBIDDEN, 1, "thrown")),
        run.seen());
    assertTrue(run.hasRaced());
  }

  @Test
  void theEndOfTheMemoryIsNoRace() {
    var run =
        Runs.failed(
            Runs.SHIPPED,
            Status.TEST_ERROR,
            "java.lang.OutOfMemoryError: Java heap space",
            "at demo.Posts.find(P:1)");

    assertEquals(List.of(), run.seen());
    assertFalse(run.hasRaced());
  }
}
