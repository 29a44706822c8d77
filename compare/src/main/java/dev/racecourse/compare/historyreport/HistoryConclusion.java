package dev.racecourse.compare.historyreport;

import static dev.racecourse.compare.historyreport.HistoryReport.counted;

import dev.racecourse.compare.report.ExitCode;
import dev.racecourse.compare.trend.Change;
import dev.racecourse.compare.trend.RaceTrend.Standing;
import dev.racecourse.compare.trend.Trends;
import java.util.ArrayList;
import java.util.List;

/**
 * What a history comes to: a number for the shell, and the same in words.
 *
 * @param exitCode as {@link ExitCode} has them
 * @param confirmed changes for the worse that nobody blessed
 * @param newRaces that nobody blessed
 * @param words a line
 */
public record HistoryConclusion(int exitCode, long confirmed, long newRaces, String words) {

  /** Without anything that is surely worse. */
  HistoryConclusion(int exitCode, String words) {
    this(exitCode, 0, 0, words);
  }

  /** What it comes to. */
  public static HistoryConclusion of(Trends trends) {
    if (trends.runs().isEmpty()) {
      return new HistoryConclusion(
          ExitCode.NOTHING_TO_SAY,
          "Nothing was recorded of these commits, or all of it was excluded.");
    }
    var open = trends.changes().stream().filter(Change::isOpen).toList();
    var confirmed = open.stream().filter(Change::isConfirmed).count();
    var candidates = open.stream().filter(c -> !c.isConfirmed() && !c.isFaint()).count();
    var newRaces = trends.races().stream().filter(race -> race.isOpen(Standing.NEW)).count();
    var maybeNew = trends.races().stream().filter(race -> race.isOpen(Standing.MAYBE_NEW)).count();
    var creeps = trends.creeps().stream().filter(creep -> creep.blessing() == null).count();

    var worse = new ArrayList<String>();
    add(worse, confirmed, "confirmed change", "confirmed changes");
    add(worse, newRaces, "new race", "new races");
    var flagged = new ArrayList<String>();
    add(flagged, candidates, "unconfirmed change", "unconfirmed changes");
    add(flagged, creeps, "cell with creep", "cells with creep");
    add(flagged, maybeNew, "race that may be older", "races that may be older");
    var gaps = gaps(trends);
    var others = others(trends);
    if (!worse.isEmpty()) {
      return new HistoryConclusion(
          ExitCode.WORSE,
          confirmed,
          newRaces,
          "FAILS: worse, and nobody blessed it: %s.%s%s"
              .formatted(
                  String.join(", ", worse),
                  flagged.isEmpty() ? "" : " May be worse: " + String.join(", ", flagged) + ".",
                  gaps.isEmpty()
                      ? others
                      : " Incomplete: " + String.join(", ", gaps) + "." + others));
    }
    if (!gaps.isEmpty()) {
      return new HistoryConclusion(
          ExitCode.NOTHING_TO_SAY,
          "INCOMPLETE (%s): %s%s"
              .formatted(
                  String.join(", ", gaps),
                  flagged.isEmpty()
                      ? "nothing that was measured is worse."
                      : "may be worse: " + String.join(", ", flagged) + ".",
                  others));
    }
    if (!flagged.isEmpty()) {
      return new HistoryConclusion(
          ExitCode.FLAGGED,
          "FLAGGED: may be worse: %s.%s".formatted(String.join(", ", flagged), others));
    }
    if (!isAnythingKnown(trends)) {
      return new HistoryConclusion(
          ExitCode.NOTHING_TO_SAY,
          "Nothing is known of these commits: no cell has a value, and no race test ran." + others);
    }
    return new HistoryConclusion(ExitCode.FINE, "Nothing is worse that nobody blessed." + others);
  }

  /** Why silence on the newest commit means nothing. */
  private static List<String> gaps(Trends trends) {
    var whole = trends.gaps();
    var not = trends.notMeasured();
    var gaps = new ArrayList<String>();
    add(
        gaps,
        whole.commits(),
        "measured commit is not in this shallow clone",
        "measured commits are not in this shallow clone");
    addNone(gaps, whole.cells(), "cell");
    addNone(gaps, whole.tests(), "race test");
    add(gaps, not.failed().size(), "cell failed", "cells failed");
    add(gaps, not.idle().size(), "race test did not run", "race tests did not run");
    return gaps;
  }

  private static boolean isAnythingKnown(Trends trends) {
    return !trends.series().isEmpty()
        || trends.runs().stream()
            .flatMap(run -> run.races().stream())
            .anyMatch(row -> row.tally().forks() > 0);
  }

  /** What is no reason to look, and what was not looked at. */
  private static String others(Trends trends) {
    var known = trends.changes().stream().filter(c -> !c.isRefuted() && !c.isFaint()).toList();
    var others = new ArrayList<String>();
    var better = known.stream().filter(change -> !change.isWorse()).count();
    var mended = known.stream().filter(c -> c.isWorse() && c.undone() != null).count();
    var worse = known.stream().filter(change -> change.isWorse() && !change.isOpen()).count();
    add(others, better, "change for the better", "changes for the better");
    add(others, mended, "mended", "mended");
    add(others, worse - mended, "blessed", "blessed");
    return (others.isEmpty() ? "" : " Besides: " + String.join(", ", others) + ".")
        + NewerCommits.words(trends).map(words -> " N" + words.substring(1) + ".").orElse("");
  }

  private static void addNone(List<String> gaps, int count, String what) {
    if (count > 0) {
      gaps.add("the newest run has none of %s of earlier ones".formatted(counted(count, what)));
    }
  }

  private static void add(List<String> parts, long count, String one, String many) {
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : many));
    }
  }
}
