package dev.racecourse.compare.schedule;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.pair.TurnOrder;
import dev.racecourse.races.side.Side;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * All that is left to chance. Every draw depends on the seed and on what it is drawn for, not on
 * what was drawn before: a comparison that is resumed goes on as it would have.
 */
record Randomization(long seed) {

  /**
   * The order of a pair. Of two pairs in a row one is started by base and one by head, so that a
   * steady drift of the machine cancels out.
   *
   * @param number of the pair, counted from 1
   */
  TurnOrder order(CellKey cell, int number) {
    var block = (number - 1) / 2;
    var first = random(cell, -1 - block).nextBoolean() ? Side.BASE : Side.HEAD;
    var starter = number % 2 == 1 ? first : first.other();
    return new TurnOrder(starter, random(cell, number));
  }

  /** Where a cell comes among those of as many pairs. */
  int rank(CellKey cell, int pairs) {
    return random(cell, Integer.MIN_VALUE + pairs).nextInt();
  }

  private Random random(CellKey cell, int what) {
    var key = seed * 31 + cell.toString().hashCode() + (long) what * 0x9E3779B97F4A7C15L;
    // Keys of similar cells are close, and so would be what Random draws first.
    return new Random(new SplittableRandom(key).nextLong());
  }
}
