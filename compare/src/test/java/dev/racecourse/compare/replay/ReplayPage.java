package dev.racecourse.compare.replay;

import dev.racecourse.compare.replay.Planted.Mixture;
import dev.racecourse.compare.replay.Planted.Shift;
import dev.racecourse.compare.replay.Planted.SpillOver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The table of a replay, in Markdown: quiet cells, then the others, then both as they were
 * recorded.
 *
 * @param comparisons per row
 */
record ReplayPage(Recording recording, int comparisons, long seed) {

  static final List<Planted> PLANTED =
      List.of(
          new Shift(0),
          new Shift(0.03),
          new Shift(0.05),
          new Shift(0.10),
          new Shift(0.30),
          new Mixture(0.5, 0.1),
          new Mixture(0.25, 0.2),
          new Mixture(0.1, 0.35),
          new SpillOver(0.1));

  private static final List<String> COLUMNS =
      List.of(
          "SD of d",
          "planted",
          "disturbance",
          "slower %",
          "faster %",
          "flagged %",
          "no change %",
          "undecided %",
          "coverage %",
          "more CPU %",
          "coverage of CPU %",
          "worse or flagged %",
          "mean pairs",
          "comparisons with a false alarm %",
          "comparisons with a flagged cell %");

  List<String> lines() {
    var quiet = recording.quiet();
    var noisy = recording.noisy();
    var lines = new ArrayList<String>();
    lines.add(
        "%d cells with an SD of d below 3 %%, %d above; %d comparisons of %d cells a row, seed %d."
            .formatted(quiet.size(), noisy.size(), comparisons, RuleReplay.SUITE, seed));
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
    var replay = new RuleReplay(cells, RuleReplay.USUAL, seed);
    for (var planted : PLANTED) {
      for (var disturbance : Disturbance.values()) {
        var columns = new ArrayList<String>();
        columns.add(group);
        columns.add(planted.toString());
        columns.add(disturbance.name().toLowerCase(Locale.ROOT));
        columns.addAll(numbers(replay.run(planted, disturbance, comparisons)));
        lines.add(row(columns));
      }
    }
  }

  private static List<String> numbers(ReplayTally tally) {
    var same = tally.planted().mean().speed() == 0;
    return List.of(
        percent(tally.share(ReplayTrial::isSlower)),
        percent(tally.share(ReplayTrial::isFaster)),
        percent(tally.share(ReplayTrial::isFlagged)),
        percent(tally.share(ReplayTrial::isNoChange)),
        percent(tally.share(ReplayTrial::isUndecided)),
        percent(tally.coverage(trial -> true)),
        percent(tally.share(ReplayTrial::isMoreCpu)),
        percent(tally.cpuCoverage(trial -> true)),
        percent(tally.share(ReplayTrial::isStopped)),
        "%.1f".formatted(tally.meanPairs()),
        same ? percent(tally.suites(ReplayTrial::isChanged)) : "",
        same ? percent(tally.suites(ReplayTrial::hasFlagged)) : "");
  }

  private static String percent(double share) {
    return "%.2f".formatted(100 * share);
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
