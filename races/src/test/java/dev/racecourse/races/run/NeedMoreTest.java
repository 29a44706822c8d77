package dev.racecourse.races.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeedMoreTest {
  private static final Outcome FEW =
      new Outcome(Runs.GOOD.state(), Expectation.ACCEPTABLE, 29_955, "");

  @Test
  void aPlantedBugThatWasMissedNeedsMore() {
    assertEquals(true, needMore(Runs.PLANTED, Runs.of(Runs.PLANTED, Runs.GOOD)));
    assertEquals(false, needMore(Runs.PLANTED, Runs.of(Runs.PLANTED, Runs.GOOD, Runs.BAD)));
  }

  @Test
  void tooFewSamplesNeedMore() {
    assertEquals(true, needMore(Runs.SHIPPED, Runs.of(Runs.SHIPPED, FEW)));
    assertEquals(false, needMore(Runs.SHIPPED, Runs.of(Runs.SHIPPED, Runs.GOOD)));
    var both = List.of(Runs.of(Runs.SHIPPED, FEW), Runs.of(Runs.SHIPPED, FEW));
    assertEquals(false, Run.needMore(TestName.of(Runs.SHIPPED), both));
  }

  @Test
  void whatFailedOrRacedNeedsNoMore() {
    assertEquals(false, needMore(Runs.PLANTED, Runs.failed(Runs.PLANTED, Status.VM_ERROR, "gone")));
    assertEquals(false, needMore(Runs.SHIPPED, Runs.of(Runs.SHIPPED, FEW, Runs.BAD)));
  }

  @Test
  void whetherAnActorEndsNeedsNoMore() {
    var ends = new Outcome("TERMINATED", Expectation.ACCEPTABLE, 300, "");
    assertEquals(false, needMore(Runs.SHIPPED, Runs.of(Runs.SHIPPED, ends)));
  }

  private static boolean needMore(String test, Run run) {
    return Run.needMore(TestName.of(test), List.of(run));
  }
}
