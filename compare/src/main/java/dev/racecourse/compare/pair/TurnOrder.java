package dev.racecourse.compare.pair;

import dev.racecourse.races.side.Side;
import java.util.List;
import java.util.Random;

/**
 * Who measures first in each round of a pair: the pair's starter in the first round, one at random
 * in all others, so that neither side can always profit from a rhythm of the machine.
 *
 * @param starter the side that starts the pair
 */
public record TurnOrder(Side starter, Random random) {

  /**
   * The sides in the order of their turns.
   *
   * @param round counted from 0
   */
  List<Side> round(int round) {
    var first = round == 0 || random.nextBoolean() ? starter : starter.other();
    return List.of(first, first.other());
  }
}
