package dev.racecourse.compare.schedule;

import static dev.racecourse.compare.schedule.Samples.CELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.races.side.Side;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomizationTest {

  private static final Randomization RANDOMIZATION = new Randomization(7);
  private static final CellKey OTHER = new CellKey(CELL.workload(), 4);
  private static final int MANY = 1000;

  /** Four standard deviations of so many draws, and a little more. */
  private static final double CHANCE = 65;

  @Test
  void eachSideStartsOneOfTwoPairs() {
    for (var number = 1; number < MANY; number += 2) {
      assertEquals(starter(CELL, number).other(), starter(CELL, number + 1));
    }
  }

  @Test
  void whoStartsTwoPairsIsLeftToChance() {
    assertByChance(i -> starter(CELL, 2 * i + 1) == Side.BASE);
    assertByChance(i -> starter(CELL, 2 * i + 1) == starter(CELL, 2 * i + 3));
  }

  @Test
  void similarCellsHaveChancesOfTheirOwn() {
    assertByChance(i -> starter(CELL, 2 * i + 1) == starter(OTHER, 2 * i + 1));
    assertByChance(i -> RANDOMIZATION.rank(CELL, i) < RANDOMIZATION.rank(OTHER, i));
    assertByChance(
        i ->
            (RANDOMIZATION.rank(CELL, i) < RANDOMIZATION.rank(OTHER, i))
                == (starter(CELL, 2 * i + 1) == Side.BASE));
  }

  @Test
  void similarSeedsAreOtherChances() {
    assertByChance(
        i -> starter(CELL, 2 * i + 1) == new Randomization(8).order(CELL, 2 * i + 1).starter());
    assertByChance(i -> new Randomization(i).rank(CELL, 0) < new Randomization(i).rank(OTHER, 0));
  }

  @Test
  void throwsTheSameForTheSamePairWhateverWasThrownBefore() {
    var draws = draws(RANDOMIZATION, 5);
    var rank = RANDOMIZATION.rank(CELL, 5);
    for (var number = 1; number < MANY; number++) {
      RANDOMIZATION.order(CELL, number).random().nextInt();
    }

    assertEquals(draws, draws(RANDOMIZATION, 5));
    assertEquals(draws, draws(new Randomization(7), 5));
    assertEquals(rank, new Randomization(7).rank(CELL, 5));
    assertNotEquals(draws, draws(RANDOMIZATION, 6));
    assertNotEquals(draws, draws(new Randomization(8), 5));
  }

  private interface Toss {
    boolean isHeads(int number);
  }

  private static void assertByChance(Toss toss) {
    var heads = IntStream.range(0, MANY).filter(toss::isHeads).count();
    assertTrue(Math.abs(heads - MANY / 2) < CHANCE, heads + " of " + MANY);
  }

  private static Side starter(CellKey cell, int number) {
    return RANDOMIZATION.order(cell, number).starter();
  }

  /** What is drawn for the rounds of a pair; enough to tell one pair from another. */
  private static List<Integer> draws(Randomization randomization, int number) {
    var draws = randomization.order(CELL, number).random();
    return List.of(draws.nextInt(), draws.nextInt(), draws.nextInt());
  }
}
