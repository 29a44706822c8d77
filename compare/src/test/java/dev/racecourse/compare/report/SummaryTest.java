package dev.racecourse.compare.report;

import static dev.racecourse.compare.report.Reports.EFFECT;
import static dev.racecourse.compare.report.Reports.decision;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.races.diff.RaceFinding.PlantedBugMissed;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the line begins with says the same as the exit code. */
class SummaryTest {

  private static final CellDecision SAME = decision(1, new Verdict.NoChange(EFFECT));
  private static final CellDecision SLOWER = decision(2, new Verdict.Worse(EFFECT));
  private static final CellDecision FAILED = decision(3, new Verdict.Failed("why"));
  private static final CellDecision UNDECIDED = decision(4, new Verdict.Undecided(EFFECT, "why"));
  private static final CellDecision ONE_SIDED =
      CellDecision.unmeasured(SAME.cell(), new Verdict.OneSided("only head has it"));
  private static final CellDecision UNSEEN =
      CellDecision.unmeasured(SAME.cell(), new Verdict.Undecided(null, "no time"));

  @Test
  void fineHasTheCountsOnly() {
    assertLine(0, "1 not comparable, 1 no change", report(SAME, ONE_SIDED));
  }

  @Test
  void aCellThatFailedLeavesItIncomplete() {
    assertLine(
        2, "INCOMPLETE (1 cell failed): 1 not comparable, 1 no change", report(FAILED, SAME));
    assertLine(2, "INCOMPLETE (2 cells failed): 2 not comparable", report(FAILED, FAILED));
  }

  @Test
  void nothingMeasuredIsIncomplete() {
    assertLine(2, "INCOMPLETE (no cell was measured): 2 undecided", report(UNSEEN, UNSEEN));
    assertLine(2, "INCOMPLETE (no cell was measured): 1 not comparable", report(ONE_SIDED));
  }

  @Test
  void tooLittleOfEveryCellIsIncomplete() {
    var early =
        new CellDecision(
            SAME.cell(), UNDECIDED.speed(), new Verdict.Unknown(), Reports.SAME, 3, 4, List.of());

    assertLine(2, "INCOMPLETE (no cell got 4 pairs): 2 undecided", report(early, UNSEEN));
  }

  @Test
  void untrustworthyRaceTestsLeaveItIncomplete() {
    var missed =
        new PlantedBugMissed(TestName.of("demo.Lost.Planted"), new Both<>(1L, 1L), Side.HEAD);

    assertLine(
        2,
        "INCOMPLETE (race tests): 1 no change, no new race, race tests not trustworthy",
        Reports.with(Reports.races(missed), report(SAME)));
  }

  @Test
  void whatIsIncompleteIsNotCalledUndecided() {
    assertLine(3, "FAILS (undecided): 1 undecided", failingOnUndecided(UNDECIDED));
    assertLine(2, "INCOMPLETE (no cell was measured): 1 undecided", failingOnUndecided(UNSEEN));
  }

  @Test
  void whatIsWorseFailsWhateverElseCouldNotBeMeasured() {
    assertLine(1, "FAILS (slower): 1 slower, 1 not comparable", report(FAILED, SLOWER));
  }

  @Test
  void flaggedForMoreCpuIsNamed() {
    var flagged = new Verdict.Flagged(EFFECT, "stopped");
    var cpu = decision(5, new Verdict.NoChange(EFFECT), flagged, Reports.SAME);

    assertLine(4, "FAILS (flagged): 1 no change, 1 flagged for more CPU", report(cpu));
  }

  private static Report failingOnUndecided(CellDecision decision) {
    return Reports.failingOn(EnumSet.of(Gate.UNDECIDED), report(decision));
  }

  private static Report report(CellDecision... decisions) {
    return Reports.report(Ending.COMPLETE, decisions);
  }

  private static void assertLine(int exit, String line, Report report) {
    assertEquals(line, Summary.of(report));
    assertEquals(exit, ExitCode.of(report));
  }
}
