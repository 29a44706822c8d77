package dev.racecourse.turns;

import java.util.List;

/**
 * The rounds that forks play, in each of which every fork has one turn.
 *
 * @param <K> what tells the forks apart
 */
public interface TurnPlan<K> {

  /** How many rounds there are, at least one. */
  int rounds();

  /**
   * The order of the turns: every fork once.
   *
   * @param round counted from 0
   */
  List<K> order(int round);

  /** Whether forks set a benchmark up or tear it down in that round, so that it may take long. */
  boolean takesLong(int round);

  /** The round's name for a reader, who counts from 1: "warm-up round 3". */
  String name(int round);
}
