package dev.racecourse.compare.decide;

import dev.racecourse.compare.side.Side;
import java.util.List;

/** Something to know before a verdict is believed. Pairs are counted from 1. */
public sealed interface Warning {

  /** Pairs that do not count, all for the same reason. */
  record VoidPairs(List<Integer> pairs, String reason) implements Warning {}

  /** Each side was measured with its own benchmarks, for head's cannot measure base. */
  record HarnessDiffers(String reason) implements Warning {}

  /** Base and head have another class for this benchmark, and each was measured with its own. */
  record BenchmarkDiffers() implements Warning {}

  /**
   * Pairs that were measured again, because others used the machine.
   *
   * @param reason of the first of them
   */
  record Repeated(List<Integer> pairs, String reason) implements Warning {}

  /** Pairs that were set aside, because a side was busy while the other measured. */
  record Cold(List<Integer> pairs) implements Warning {}

  /** Pairs that count though others used the machine: no more may be repeated. */
  record Busy(List<Integer> pairs) implements Warning {}

  /** Pairs of single shots are too short to see what others do meanwhile, so all count. */
  record LoadUnseen() implements Warning {}

  /**
   * Scores that JMH gives beside that of the whole benchmark: of a group's methods, of counters.
   *
   * @param names of methods and counters, at least one
   */
  record OtherScores(List<String> names) implements Warning {}

  /** In sample mode JMH gives percentiles, too. */
  record MeansOnly() implements Warning {}

  /**
   * Pairs that were ended early, since iterations take long: the others have fewer rounds.
   *
   * @param rounds that count in each of the others
   */
  record FewerRounds(List<Integer> pairs, int rounds, String reason) implements Warning {}

  /** The system does not tell what others do to the machine, so pairs that they disturb count. */
  record LoadUnknown() implements Warning {}

  /**
   * A side kept CPUs busy while the other measured.
   *
   * @param share of one core that it burned, in the worst of these pairs
   */
  record BusyWaiting(List<Integer> pairs, Side side, double share) implements Warning {}

  /**
   * Single rounds weigh heavily on the estimate.
   *
   * @param ratio with all rounds
   * @param trimmedRatio without the 10 % lowest and highest rounds of each pair
   */
  record StrayRounds(double ratio, double trimmedRatio) implements Warning {}

  /**
   * Some JVMs of head are slower than its others.
   *
   * @param heads how many of head
   * @param bases how many of base are slower than its others
   * @param pairs JVMs of each side
   * @param ratio speed of the slow JVMs of head over that of its others
   */
  record SlowMode(int heads, int bases, int pairs, double ratio) implements Warning {}
}
