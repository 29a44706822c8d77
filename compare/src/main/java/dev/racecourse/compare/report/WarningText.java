package dev.racecourse.compare.report;

import dev.racecourse.compare.decide.Warning;
import dev.racecourse.compare.decide.Warning.BenchmarkDiffers;
import dev.racecourse.compare.decide.Warning.Busy;
import dev.racecourse.compare.decide.Warning.BusyWaiting;
import dev.racecourse.compare.decide.Warning.Cold;
import dev.racecourse.compare.decide.Warning.FewerRounds;
import dev.racecourse.compare.decide.Warning.HarnessDiffers;
import dev.racecourse.compare.decide.Warning.LoadUnknown;
import dev.racecourse.compare.decide.Warning.LoadUnseen;
import dev.racecourse.compare.decide.Warning.MeansOnly;
import dev.racecourse.compare.decide.Warning.OtherScores;
import dev.racecourse.compare.decide.Warning.Repeated;
import dev.racecourse.compare.decide.Warning.SlowMode;
import dev.racecourse.compare.decide.Warning.StrayRounds;
import dev.racecourse.compare.decide.Warning.VoidPairs;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A warning in words. */
final class WarningText {

  private WarningText() {}

  static String of(Warning warning) {
    if (warning instanceof VoidPairs failed) {
      return numbered(failed.pairs()) + " void: " + failed.reason();
    }
    if (warning instanceof HarnessDiffers differs) {
      return "harness differs, each side was measured with its own: " + differs.reason();
    }
    if (warning instanceof BenchmarkDiffers) {
      return "benchmark differs: its class is not the same in both jars, so it may measure something else";
    }
    if (warning instanceof Repeated repeated) {
      return numbered(repeated.pairs())
          + (repeated.pairs().size() == 1
              ? " measured again: "
              : " measured again, the first because ")
          + repeated.reason();
    }
    if (warning instanceof Cold cold) {
      return numbered(cold.pairs())
          + " set aside: a side was busy while the other measured, so the next pairs warmed up for longer";
    }
    if (warning instanceof Busy busy) {
      return numbered(busy.pairs())
          + " count though others used the machine: no more than a quarter may be repeated";
    }
    if (warning instanceof FewerRounds fewer) {
      return say(
          "%s ended early, the others have %d rounds: %s",
          numbered(fewer.pairs()), fewer.rounds(), fewer.reason());
    }
    if (warning instanceof OtherScores others) {
      return notCompared(others.names());
    }
    if (warning instanceof MeansOnly) {
      return "only means are compared, no percentiles";
    }
    if (warning instanceof LoadUnseen) {
      return "what others did to the machine is unknown, for single shots are too short to see it: pairs that they disturbed count";
    }
    if (warning instanceof LoadUnknown) {
      return "what others did to the machine is unknown, for this system does not tell: pairs that they disturbed count";
    }
    if (warning instanceof BusyWaiting busyWaiting) {
      return say(
          "%s: %s kept up to %.0f %% of a core busy while the other side measured",
          numbered(busyWaiting.pairs()), busyWaiting.side(), 100 * busyWaiting.share());
    }
    if (warning instanceof StrayRounds rounds) {
      return say(
          "single rounds weigh heavily: %.3f with all of them, %.3f without the outer 10 %% each way",
          rounds.ratio(), rounds.trimmedRatio());
    }
    var mode = (SlowMode) warning;
    return say(
        "%d of %d JVMs of head %s %.0f %% slower than its others, %d of %d of base",
        mode.heads(),
        mode.pairs(),
        mode.heads() == 1 ? "is" : "are",
        100 * (1 - mode.ratio()),
        mode.bases(),
        mode.pairs());
  }

  private static String notCompared(List<String> names) {
    var last = names.size() - 1;
    return names.size() == 1
        ? "the score of %s is not compared, only that of the whole benchmark"
            .formatted(names.get(last))
        : "the scores of %s and %s are not compared, only that of the whole benchmark (in a group, their sum)"
            .formatted(String.join(", ", names.subList(0, last)), names.get(last));
  }

  private static String numbered(List<Integer> pairs) {
    var numbers = pairs.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return (pairs.size() == 1 ? "pair " : "pairs ") + numbers;
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
