package dev.racecourse.compare.trend;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static dev.racecourse.compare.trend.SimulatedHistory.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
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
    history.bless(CELL, 0, 99);
    assertNotNull(history.trends().creeps().get(0).blessing());

    var same = blessedAt(90, i -> -0.05);
    assertNotNull(same.trends().creeps().get(0).blessing());
    assertNull(blessedAt(90, this::grows).trends().creeps().get(0).blessing());
  }

  private double grows(int commit) {
    return -0.05 + 2 * PER_COMMIT * Math.max(0, commit - 90);
  }

  /** Measured up to a commit, blessed as a whole, and measured up to the end. */
  private static SimulatedHistory blessedAt(int upTo, IntToDoubleFunction speed) {
    var blessed = new SimulatedHistory(200).speed(CELL, speed);
    IntStream.rangeClosed(1, upTo).forEach(blessed::measure);
    blessed.bless(CELL, 0, upTo);
    IntStream.range(upTo + 1, 200).forEach(blessed::measure);
    return blessed;
  }

  @Test
  void creepThatGrewCanBeBlessedAgain() {
    var grown = blessedAt(90, this::grows).bless(CELL, 0, 199).bless(CELL, 0, 30);

    assertEquals(grown.events.get(1), grown.trends().creeps().get(0).blessing());
  }

  /** Whoever blesses some of the commits looked at something else. */
  @Test
  void onlyAllOfCreepIsBlessed() {
    history.speed(CELL, i -> -0.05).measured();
    history.bless(CELL, 98, 99).bless(CELL, 1, 99).bless(CELL, 0, 98);
    assertNull(history.trends().creeps().get(0).blessing());

    history.bless(CELL, 0, 99);
    assertNotNull(history.trends().creeps().get(0).blessing());
  }

  /** Creep of what is compared with a release that did not lead to head. */
  @Test
  void creepFromAnAnchorElsewhereIsBlessedAsItIsReported() {
    history.anchor = i -> "e".repeat(40);
    history.speed(CELL, i -> -0.05).measured();
    var interval = history.trends().creeps().get(0).interval();

    history.bless(CELL, history.commits.indexOf(interval.after()), interval.to());
    assertNotNull(history.trends().creeps().get(0).blessing());
  }

  /** The points before it are too few for the series to find it. */
  @Test
  void aDirectChangeIsNoneBeforeTheSeriesHasIt() {
    history.speed(CELL, step(3, 0.9));
    IntStream.range(1, 10).forEach(history::measure);
    assertEquals(1, history.trends().creeps().size());

    history.compare(2, 3, "Worse", Math.log(0.9));

    assertFalse(history.trends().changes().get(0).isInSeries());
    assertEquals(List.of(), history.trends().creeps());
  }

  /** Most of the points that head is judged by are from before the change. */
  @Test
  void aDirectChangeOfTheNewestCommitHidesNoCreep() {
    history.speed(CELL, i -> -0.05 + (i == 99 ? Math.log(0.9) : 0)).measured();
    history.compare(98, 99, "Worse", Math.log(0.9));

    var creep = history.trends().creeps().get(0);
    assertEquals(0.95, creep.effect().ratio(), 0.01);
  }

  /** The pairs hold a part of what the series shows. */
  @Test
  void whatBothShowIsTakenAwayOnce() {
    history.speed(CELL, i -> i < 50 ? -0.05 : i < 52 ? -0.1 : -0.2);
    IntStream.range(1, 100).filter(i -> i < 51 || i > 52).forEach(history::measure);
    history.compare(49, 50, "Worse", -0.05);

    assertEquals(2, history.trends().changes().size(), history.trends().changes()::toString);
    assertEquals(0.95, history.trends().creeps().get(0).effect().ratio(), 0.01);
  }

  @Test
  void cpuTimeAndBytesCreepToo() {
    history.cell(CELL, i -> 0, i -> -PER_COMMIT * i, i -> 1_000 + 0.15 * i).measured();

    assertEquals(
        List.of(Quantity.CPU, Quantity.ALLOCATION),
        history.trends().creeps().stream().map(CreepFinding::quantity).toList());
  }
}
