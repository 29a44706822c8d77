package dev.racecourse.compare.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The table of a replay, in Markdown: quiet cells, then the others, then both as they were
 * recorded.
 *
 * @param comparisons per row
 */
record ReplayPage(Recording recording, double delta, int comparisons, long seed) {

  private static final List<Double> SLOWDOWNS = List.of(0.0, 0.03, 0.05, 0.10);

  private static final List<String> COLUMNS =
      List.of(
          "SD of d",
          "planted",
          "disturbance",
          "flagged %",
          "flagged and confirmed %",
          "wrong direction %",
          "no change %",
          "flagged, not confirmed %",
          "undecided %",
          "mean pairs",
          "median pairs to decide",
          "coverage %",
          "false alarms per cell %",
          "suites of 20 with a false alarm %");

  List<String> lines() {
    var quiet = recording.quiet();
    var noisy = recording.noisy();
    var lines = new ArrayList<String>();
    lines.add(
        "%d cells with an SD of d below 3 %%, %d above; delta %s %%; %d comparisons of %d cells a row, seed %d."
            .formatted(
                quiet.size(), noisy.size(), delta * 100, comparisons, RuleReplay.SUITE, seed));
    lines.add("");
    lines.add(row(COLUMNS));
    lines.add("|---".repeat(COLUMNS.size()) + "|");
    addGroup("below 3 %", quiet, lines);
    addGroup("3 % or more", noisy, lines);
    addGroup("as recorded", Stream.concat(quiet.stream(), noisy.stream()).toList(), lines);
    return lines;
  }

  private void addGroup(String group, List<Noise> cells, List<String> lines) {
    if (cells.isEmpty()) {
      return;
    }
    var replay = new RuleReplay(cells, delta, seed);
    for (var slowdown : SLOWDOWNS) {
      for (var disturbance : Disturbance.values()) {
        var columns = new ArrayList<String>();
        columns.add(group);
        columns.add(slowdown == 0 ? "A/A" : "%.0f %%".formatted(slowdown * 100));
        columns.add(disturbance.name().toLowerCase(Locale.ROOT));
        columns.addAll(numbers(replay.run(slowdown, disturbance, comparisons)));
        lines.add(row(columns));
      }
    }
  }

  private static List<String> numbers(ReplayTally tally) {
    var same = tally.slowdown() == 0;
    return List.of(
        percent(tally.share(ReplayTrial::isFlagged)),
        percent(tally.share(ReplayTrial::isConfirmed)),
        same ? "" : percent(tally.faster()),
        percent(tally.noChange()),
        percent(tally.unconfirmed()),
        percent(tally.exhausted()),
        "%.1f".formatted(tally.meanPairs()),
        text("%.0f", tally.medianPairsToDecide(), "> 16"),
        same ? "" : text("%.1f", times100(tally.coverage()), ""),
        same ? "%.3f".formatted(100 * tally.share(ReplayTrial::isConfirmed)) : "",
        same ? percent(tally.alarmedSuites()) : "");
  }

  private static OptionalDouble times100(OptionalDouble share) {
    return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
  }

  private static String percent(double share) {
    return "%.2f".formatted(100 * share);
  }

  private static String text(String format, OptionalDouble number, String without) {
    return number.isPresent() ? format.formatted(number.getAsDouble()) : without;
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
