package dev.racecourse.compare.report;

import static dev.racecourse.compare.report.Reports.EFFECT;
import static dev.racecourse.compare.report.Reports.decision;
import static dev.racecourse.compare.report.Reports.races;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.races.diff.RaceFinding;
import dev.racecourse.races.diff.RaceFinding.NewRace;
import dev.racecourse.races.diff.RaceFinding.PlantedBugMissed;
import dev.racecourse.races.diff.RaceFinding.Sighting;
import dev.racecourse.races.diff.RaceFinding.StillRacy;
import dev.racecourse.races.diff.RaceFinding.Tally;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

  private static final EnumSet<Gate> ALL = EnumSet.allOf(Gate.class);
  private static final EnumSet<Gate> NONE = EnumSet.noneOf(Gate.class);
  private static final EnumSet<Gate> USUAL = EnumSet.complementOf(EnumSet.of(Gate.UNDECIDED));

  private static final CellDecision SAME = decision(1, new Verdict.NoChange(EFFECT));
  private static final CellDecision SLOWER = decision(1, new Verdict.Worse(EFFECT));
  private static final CellDecision MORE =
      decision(1, new Verdict.Better(EFFECT), Reports.allocating(16, 64));
  private static final CellDecision UNDECIDED = decision(1, new Verdict.Undecided(EFFECT, "why"));
  private static final CellDecision MORE_CPU =
      decision(1, new Verdict.Better(EFFECT), new Verdict.Worse(EFFECT), Reports.SAME);
  private static final CellDecision FLAGGED = decision(1, new Verdict.Flagged(EFFECT, "why"));
  private static final CellDecision FLAGGED_CPU =
      decision(1, new Verdict.NoChange(EFFECT), new Verdict.Flagged(EFFECT, "why"), Reports.SAME);
  private static final CellDecision FAILED = decision(1, new Verdict.Failed("why"));
  private static final CellDecision ONE_SIDED =
      CellDecision.unmeasured(SAME.cell(), new Verdict.OneSided("why"));
  private static final CellDecision UNSEEN =
      CellDecision.unmeasured(SAME.cell(), new Verdict.Undecided(null, "no time"));

  private static final CellDecision SHORT = afterPairs(3, UNDECIDED.speed());
  private static final CellDecision JUST_LONG_ENOUGH = afterPairs(4, UNDECIDED.speed());

  private static final RaceFinding NEW = new NewRace(sighting());
  private static final RaceFinding KNOWN = new StillRacy(sighting());
  private static final RaceFinding MISSED =
      new PlantedBugMissed(TestName.of("demo.Lost.PlantedBug"), new Both<>(1L, 1L), Side.HEAD);

  @Test
  void fineIfNothingIsWorse() {
    assertExit(0, ALL, report(SAME));
    assertExit(0, ALL, report(SAME, decision(2, new Verdict.Identical())));
    assertExit(0, ALL, report(decision(1, new Verdict.Better(EFFECT))));
    assertExit(0, ALL, report(decision(1, SAME.speed(), Reports.allocating(64, 16))));
    assertExit(0, ALL, Reports.with(races(KNOWN), report(SAME)));
  }

  @Test
  void worseIfAGateIsHit() {
    assertExit(1, EnumSet.of(Gate.SLOWER), report(SAME, SLOWER));
    assertExit(1, EnumSet.of(Gate.ALLOC), report(SAME, MORE));
    assertExit(1, EnumSet.of(Gate.CPU), report(SAME, MORE_CPU));
    assertExit(1, EnumSet.of(Gate.RACE), Reports.with(races(KNOWN, NEW), report(SAME)));
  }

  @Test
  void fineIfOnlyGatesAreHitThatNobodyNamed() {
    assertExit(0, EnumSet.complementOf(EnumSet.of(Gate.SLOWER)), report(SLOWER));
    assertExit(0, EnumSet.complementOf(EnumSet.of(Gate.ALLOC)), report(MORE));
    assertExit(0, EnumSet.complementOf(EnumSet.of(Gate.CPU)), report(MORE_CPU));
    assertExit(0, EnumSet.complementOf(EnumSet.of(Gate.FLAGGED)), report(FLAGGED, FLAGGED_CPU));
    assertExit(
        0, EnumSet.complementOf(EnumSet.of(Gate.RACE)), Reports.with(races(NEW), report(SAME)));
    assertExit(0, USUAL, report(UNDECIDED));
    assertExit(0, NONE, Reports.with(races(NEW), report(SLOWER, MORE, UNDECIDED)));
  }

  @Test
  void flaggedIsNotGreen() {
    assertExit(4, USUAL, report(SAME, FLAGGED));
    assertExit(4, USUAL, report(SAME, FLAGGED_CPU));
    assertExit(4, ALL, report(UNDECIDED, FLAGGED));
    assertExit(1, ALL, report(FLAGGED, SLOWER));
    assertExit(2, ALL, report(FLAGGED, FAILED));
  }

  @Test
  void undecidedIfThatIsNamed() {
    assertExit(3, EnumSet.of(Gate.UNDECIDED), report(SAME, UNDECIDED));
    assertExit(3, ALL, report(UNDECIDED));
  }

  @Test
  void nothingToSayIfACellFailed() {
    assertExit(2, ALL, report(SAME, FAILED));
    assertExit(2, NONE, report(SAME, FAILED));
  }

  @Test
  void nothingToSayIfAllCellsAreOneSided() {
    assertExit(2, ALL, report(ONE_SIDED));
    assertExit(0, ALL, report(ONE_SIDED, SAME));
  }

  @Test
  void nothingToSayIfNothingWasMeasured() {
    assertExit(2, ALL, report(UNSEEN, ONE_SIDED));
    assertExit(0, USUAL, report(UNSEEN, SAME));
    assertExit(2, ALL, report());
  }

  @Test
  void nothingToSayIfNoCellCameToItsFirstLook() {
    assertExit(2, USUAL, report(SHORT, UNSEEN, ONE_SIDED));
    assertExit(2, ALL, report(SHORT));
    assertExit(0, USUAL, report(SHORT, UNSEEN, JUST_LONG_ENOUGH));
    assertExit(0, USUAL, report(SHORT, afterPairs(0, new Verdict.Identical())));
  }

  @Test
  void nothingToSayIfThePlantedBugMissed() {
    assertExit(2, ALL, Reports.with(races(MISSED), report(SAME)));
  }

  @Test
  void worseOutweighsNothingToSayWhichOutweighsUndecided() {
    assertExit(1, ALL, report(UNDECIDED, FAILED, SLOWER));
    assertExit(1, ALL, Reports.with(races(NEW, MISSED), report(FAILED)));
    assertExit(2, ALL, report(UNDECIDED, FAILED));
    assertExit(2, EnumSet.of(Gate.UNDECIDED), report(SLOWER, UNDECIDED, FAILED));
  }

  @Test
  void interruptedOutweighsAll() {
    var decisions = List.of(SLOWER, FAILED, UNDECIDED);
    var report = Reports.report(Ending.INTERRUPTED, decisions.toArray(CellDecision[]::new));

    assertExit(130, ALL, Reports.with(races(NEW), report));
  }

  @Test
  void nothingToSayIfAnErrorEndedIt() {
    var report = Reports.report(Ending.FAILED, SLOWER, SAME);

    assertExit(2, ALL, Reports.with(races(NEW), report));
  }

  private static void assertExit(int exit, EnumSet<Gate> failOn, Report report) {
    assertEquals(
        exit,
        ExitCode.of(Reports.failingOn(failOn, report)),
        () -> failOn + " " + report.decisions());
  }

  private static Report report(CellDecision... decisions) {
    return Reports.report(Ending.COMPLETE, decisions);
  }

  private static CellDecision afterPairs(int pairs, Verdict verdict) {
    return new CellDecision(
        UNDECIDED.cell(), verdict, new Verdict.Unknown(), Reports.SAME, pairs, pairs, List.of());
  }

  private static Sighting sighting() {
    var tally = new Tally(1, 1000, 1, 10);
    return new Sighting(TestName.of("demo.Lost.Shipped"), "1, 1", "lost", new Both<>(tally, tally));
  }
}
