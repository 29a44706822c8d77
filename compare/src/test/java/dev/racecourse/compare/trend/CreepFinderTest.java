package dev.racecourse.compare.trend;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static dev.racecourse.compare.trend.SimulatedHistory.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class CreepFinderTest {

  private static final double PER_COMMIT = -0.0008;

  private final SimulatedHistory history = new SimulatedHistory(100);

  @Test
  void manySmallSlowdownsAreCreep() {
    var creeps = history.speed(CELL, i -> PER_COMMIT * i).measured().trends().creeps();

    assertEquals(1, creeps.size());
    assertEquals(history.commits.get(0), creeps.get(0).interval().after());
    assertEquals(0.925, creeps.get(0).effect().ratio(), 0.02);
    assertNull(creeps.get(0).blessing());
  }

  /** Twenty slowdowns by half a percent look like a few steps, too. */
  @Test
  void twentySlowdownsAreCreepWhateverElseTheyLookLike() {
    for (var n = 0; n < 40; n++) {
      var seed = n;
      var simulated = new SimulatedHistory(100 + seed);
      simulated.speed(CELL, i -> Math.log(0.995) * (20.0 * i / (100 + seed))).measured();

      assertEquals(1, simulated.trends().creeps().size(), "series " + n);
    }
  }

  @Test
  void manySmallSpeedUpsAreNone() {
    assertEquals(List.of(), history.speed(CELL, i -> -PER_COMMIT * i).measured().trends().creeps());
  }

  @Test
  void aKnownChangeIsNone() {
    assertEquals(List.of(), history.speed(CELL, step(50, 0.9)).measured().trends().creeps());
  }

  @Test
  void aKnownChangeIsNoneUnderAnotherJdkEither() {
    history.jdk(70, "17.0.1", "21.0.2").speed(CELL, step(50, 0.9)).measured();

    assertEquals(1, history.trends().changes().size());
    assertEquals(List.of(), history.trends().creeps());
  }

  @Test
  void aChangeBeforeTheAnchorHidesNoCreep() {
    history.anchor = i -> history.commits.get(50);
    history.speed(CELL, i -> i < 40 ? 0.1 : i < 50 ? 0 : 3 * PER_COMMIT * (i - 50)).measured();
    history.compare(39, 40, "Worse", -0.1);

    assertEquals(1, history.trends().creeps().size());
  }

  @Test
  void creepIsBlessedUntilItGrows() {
    history.speed(CELL, i -> -0.05).measured();
    assertNull(history.trends().creeps().get(0).blessing());
    history.bless(CELL, 0, 90);
    assertNotNull(history.trends().creeps().get(0).blessing());

    var grown = new SimulatedHistory(200);
    grown.speed(CELL, i -> -0.05 + 2 * PER_COMMIT * Math.max(0, i - 90)).measured();
    assertNull(grown.bless(CELL, 0, 90).trends().creeps().get(0).blessing());
  }

  @Test
  void cpuTimeAndBytesCreepToo() {
    history.cell(CELL, i -> 0, i -> -PER_COMMIT * i, i -> 1_000 + 0.15 * i).measured();

    assertEquals(
        List.of(Quantity.CPU, Quantity.ALLOCATION),
        history.trends().creeps().stream().map(CreepFinding::quantity).toList());
  }
}
