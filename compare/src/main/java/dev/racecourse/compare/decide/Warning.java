package dev.racecourse.compare.decide;

import dev.racecourse.races.side.Side;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Something to know before a verdict is believed, in words. Pairs are counted from 1. */
public record Warning(String text) {

  /** Pairs that do not count, all for the same reason. */
  public static Warning voidPairs(List<Integer> pairs, String reason) {
    return new Warning(numbered(pairs) + " void: " + reason);
  }

  /** Each side was measured with its own benchmarks, for head's cannot measure base. */
  public static Warning harnessDiffers(String reason) {
    return new Warning("harness differs, each side was measured with its own: " + reason);
  }

  /** Base and head have another class for this benchmark, and each was measured with its own. */
  public static Warning benchmarkDiffers() {
    return new Warning(
        "benchmark differs: its class is not the same in both jars, so it may measure something"
            + " else");
  }

  /**
   * Pairs that were measured again, because others used the machine.
   *
   * @param reason of the first of them
   */
  static Warning repeated(List<Integer> pairs, String reason) {
    var why = pairs.size() == 1 ? " measured again: " : " measured again, the first because ";
    return new Warning(numbered(pairs) + why + reason);
  }

  /** Pairs that were set aside, because a side was busy while the other measured. */
  static Warning cold(List<Integer> pairs) {
    return new Warning(
        numbered(pairs)
            + " set aside: a side was busy while the other measured, so the next pairs warmed up"
            + " for longer");
  }

  /** Pairs that count though others used the machine: no more may be measured again. */
  public static Warning busy(List<Integer> pairs) {
    return new Warning(
        numbered(pairs)
            + " count though others used the machine: no more than a quarter may be measured"
            + " again");
  }

  /**
   * Pairs that were ended early, since iterations take long: the others have fewer rounds.
   *
   * @param rounds that count in each of the others
   */
  static Warning fewerRounds(List<Integer> pairs, int rounds, String reason) {
    return say("%s ended early, the others have %d rounds: %s", numbered(pairs), rounds, reason);
  }

  /**
   * Scores that JMH gives beside that of the whole benchmark: of a group's methods, of counters.
   *
   * @param names of methods and counters, at least one
   */
  static Warning otherScores(List<String> names) {
    var last = names.size() - 1;
    return names.size() == 1
        ? say("the score of %s is not compared, only that of the whole benchmark", names.get(last))
        : say(
            "the scores of %s and %s are not compared, only that of the whole benchmark (in a"
                + " group, their sum)",
            String.join(", ", names.subList(0, last)), names.get(last));
  }

  /** In sample mode JMH gives percentiles, too. */
  static Warning meansOnly() {
    return new Warning("only means are compared, no percentiles");
  }

  /**
   * The system does not tell what others do to the machine, or pairs are too short to see it, so
   * pairs that they disturb count.
   */
  static Warning loadUnknown() {
    return new Warning(
        "what others did to the machine is unknown: the system does not tell, or pairs are too"
            + " short (below 0.2 s); pairs that they disturbed count");
  }

  /**
   * A side kept CPUs busy while the other measured.
   *
   * @param share of one core that it used, in the worst of these pairs
   */
  public static Warning busyWaiting(List<Integer> pairs, Side side, double share) {
    return say(
        "%s: %s kept up to %.0f %% of a core busy while the other side measured",
        numbered(pairs), side, 100 * share);
  }

  /**
   * The estimate depends on a few rounds.
   *
   * @param ratio with all rounds
   * @param trimmedRatio without the 10 % lowest and highest rounds of each pair
   */
  public static Warning strayRounds(double ratio, double trimmedRatio) {
    return say(
        "a few rounds decide: %.3f with all, %.3f without the highest and lowest 10 %%",
        ratio, trimmedRatio);
  }

  /**
   * Some JVMs of head are slower than its others.
   *
   * @param heads how many of head
   * @param bases how many of base are slower than its others
   * @param pairs JVMs of each side
   * @param ratio speed of the slow JVMs of head over that of its others
   */
  public static Warning slowMode(int heads, int bases, int pairs, double ratio) {
    return say(
        "%d of %d JVMs of head %s %.0f %% slower than its others, %d of %d of base",
        heads, pairs, heads == 1 ? "is" : "are", 100 * (1 - ratio), bases, pairs);
  }

  private static String numbered(List<Integer> pairs) {
    var numbers = pairs.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return (pairs.size() == 1 ? "pair " : "pairs ") + numbers;
  }

  private static Warning say(String format, Object... values) {
    return new Warning(String.format(Locale.ROOT, format, values));
  }
}
