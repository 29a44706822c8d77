package dev.racecourse.compare.historyreport;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static dev.racecourse.compare.trend.SimulatedHistory.step;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.history.Event.Exclude;
import dev.racecourse.compare.trend.SimulatedHistory;
import dev.racecourse.compare.trend.Trends;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class HistoryConclusionTest {

  private static final int AT = 30;
  private static final int COMMITS = 60;
  private static final String NOTHING_RECORDED =
      "Nothing was recorded of these commits, or all of it was excluded.";
  private static final String NOTHING_KNOWN =
      "Nothing is known of these commits: no cell has a value, and no race test ran.";

  private static SimulatedHistory history(double ratio) {
    return new SimulatedHistory(ExampleHistories.hashes(COMMITS))
        .cell(CELL, step(AT, ratio), i -> 0, i -> 96)
        .measured();
  }

  @Test
  void nothingWasRecorded() {
    var nothing = new SimulatedHistory(ExampleHistories.hashes(3));

    assertIs(2, NOTHING_RECORDED, nothing);
  }

  @Test
  void allWasExcluded() {
    var history = history(0.9);
    history
        .runs()
        .forEach(run -> history.say(new Exclude(history.said("noise"), run.header().id(), null)));

    assertIs(2, NOTHING_RECORDED, history);
  }

  @Test
  void noCellWasAskedFor() {
    assertIs(2, NOTHING_KNOWN, history(0.9).trends(cell -> false));
  }

  @Test
  void noRaceTestRan() {
    var history = new SimulatedHistory(ExampleHistories.hashes(3));
    history.race("demo.Edit", i -> Map.of("", new Tally(0, 0, 0, i == 1 ? 0 : 5))).measured();
    assertIs(0, "Nothing is worse that nobody blessed.", history);

    var idle = new SimulatedHistory(ExampleHistories.hashes(3));
    idle.race("demo.Edit", i -> Map.of("", new Tally(0, 0, 0, 0))).measured();
    assertIs(2, "INCOMPLETE (1 race test did not run): nothing that was measured is worse.", idle);
  }

  @Test
  void theNewestRunHasACellThatFailed() {
    var history = history(1);
    history.compare(CELL, 58, 59, "Failed", 0);
    assertIs(2, "INCOMPLETE (1 cell failed): nothing that was measured is worse.", history);

    var slower = history(0.9);
    slower.compare(CELL, 58, 59, "Failed", 0);
    assertIs(2, "INCOMPLETE (1 cell failed): may be worse: 1 unconfirmed change.", slower);
    slower.compare(CELL, AT - 1, AT, "Worse", Math.log(0.9));
    assertIs(
        1,
        "FAILS: worse, and nobody blessed it: 1 confirmed change. Incomplete: 1 cell failed.",
        slower);
  }

  @Test
  void commitsAfterTheLastRunAreSaid() {
    var hashes = ExampleHistories.hashes(COMMITS);
    var history = new SimulatedHistory(hashes).cell(CELL, i -> 0, i -> 0, i -> 96);
    history.measured().runs().remove(COMMITS - 2);

    assertIs(
        0,
        "Nothing is worse that nobody blessed. Not measured: 1 commit after %s."
            .formatted(hashes.get(COMMITS - 2).substring(0, 8)),
        history);
  }

  @Test
  void nothingIsWorse() {
    assertIs(0, "Nothing is worse that nobody blessed.", history(1));
  }

  @Test
  void anUnconfirmedChangeIsFlagged() {
    assertIs(4, "FLAGGED: may be worse: 1 unconfirmed change.", history(0.9));
  }

  @Test
  void aConfirmedChangeFails() {
    var history = history(0.9);
    history.compare(CELL, AT - 1, AT, "Worse", -0.1);

    assertIs(1, "FAILS: worse, and nobody blessed it: 1 confirmed change.", history);
    history.bless(CELL, AT - 1, AT);
    assertIs(0, "Nothing is worse that nobody blessed. Besides: 1 blessed.", history);
  }

  @Test
  void aRefutedChangeIsNone() {
    var history = history(0.9);
    history.compare(CELL, AT - 5, AT + 5, "NoChange", 0);

    // Nobody knows where it comes from, but head is slower than the anchor.
    assertIs(4, "FLAGGED: may be worse: 1 cell with creep.", history);
  }

  @Test
  void aChangeForTheBetterDoesNotFail() {
    assertIs(
        0, "Nothing is worse that nobody blessed. Besides: 1 change for the better.", history(1.1));
  }

  @Test
  void aNewRaceFails() {
    assertIs(1, "FAILS: worse, and nobody blessed it: 1 new race.", race(i -> i < AT ? 0 : 3));
  }

  @Test
  void aRaceThatMayBeOlderIsFlagged() {
    assertIs(4, "FLAGGED: may be worse: 1 race that may be older.", race(i -> i == 59 ? 1 : 0));
  }

  @Test
  void anOldRaceIsNoNews() {
    assertIs(0, "Nothing is worse that nobody blessed.", race(i -> 3));
  }

  private static SimulatedHistory race(IntUnaryOperator showing) {
    return new SimulatedHistory(ExampleHistories.hashes(COMMITS))
        .race(
            "demo.Edit",
            i -> {
              var shown = showing.applyAsInt(i);
              return Map.of(shown == 0 ? "" : "1", new Tally(shown, 50_000, shown, 5));
            })
        .measured();
  }

  private static void assertIs(int exit, String words, SimulatedHistory history) {
    assertIs(exit, words, history.trends());
  }

  private static void assertIs(int exit, String words, Trends trends) {
    var conclusion = HistoryConclusion.of(trends);

    assertEquals(List.of(exit, words), List.of(conclusion.exitCode(), conclusion.words()));
  }
}
