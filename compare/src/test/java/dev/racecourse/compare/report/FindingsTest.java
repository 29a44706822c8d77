package dev.racecourse.compare.report;

import static dev.racecourse.compare.report.Reports.EFFECT;
import static dev.racecourse.compare.report.Reports.decision;
import static dev.racecourse.compare.report.Reports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.decide.Allocation;
import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Warning;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.stats.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells are told apart by their threads here. */
class FindingsTest {

  private static final Allocation MORE = Reports.allocating(2637, 2893);
  private static final Allocation LESS = Reports.allocating(2637, 2000);
  private static final Estimate WORSE = new Estimate(Math.log(0.8), 0.02, 8);

  @Test
  void theWorstComesFirst() {
    var findings =
        findings(
            decision(1, new Verdict.Better(EFFECT)),
            decision(2, new Verdict.OneSided("only head has it")),
            decision(3, new Verdict.Undecided(null, "stopped")),
            decision(4, new Verdict.Failed("2 of 2 pairs failed")),
            decision(5, new Verdict.Better(EFFECT), MORE),
            decision(6, new Verdict.Worse(EFFECT), LESS));

    assertEquals(List.of("6", "5", "4", "3", "2", "1"), threads(findings.rows()));
  }

  @Test
  void amongEqualsTheSlowestComesFirst() {
    var findings =
        findings(
            decision(1, new Verdict.Worse(EFFECT)),
            decision(2, new Verdict.Worse(WORSE)),
            decision(3, new Verdict.Undecided(null, "stopped")),
            decision(4, new Verdict.Undecided(EFFECT, "stopped")));

    assertEquals(List.of("2", "1", "4", "3"), threads(findings.rows()));
  }

  @Test
  void flaggedComesAfterWhatIsWorse() {
    var cpu = new Verdict.Worse(EFFECT);
    var findings =
        findings(
            decision(1, new Verdict.Failed("2 of 2 pairs failed")),
            decision(2, new Verdict.Flagged(EFFECT, "stopped")),
            decision(3, new Verdict.NoChange(EFFECT), cpu, Reports.SAME));

    assertEquals(List.of("3", "2", "1"), threads(findings.rows()));
  }

  @Test
  void theOtherCellsOfABenchmarkAreBesideIt() {
    var slow = decision(1, new Verdict.Worse(EFFECT));
    var same = new CellKey(slow.cell().workload(), 4);
    var findings =
        findings(
            CellDecision.unmeasured(same, new Verdict.Identical()),
            decision(2, new Verdict.Undecided(EFFECT, "stopped")),
            slow);

    assertEquals(List.of("1", "4", "2"), threads(findings.rows()));
  }

  @Test
  void whatAllocatesOtherwiseIsNotFolded() {
    var findings =
        findings(
            decision(1, new Verdict.NoChange(EFFECT)),
            decision(2, new Verdict.NoChange(EFFECT), LESS),
            decision(3, new Verdict.NoChange(EFFECT), MORE),
            decision(4, new Verdict.Identical()));

    assertEquals(List.of("3", "2"), threads(findings.rows()));
    assertEquals(List.of("1", "4"), threads(findings.folded()));
  }

  @Test
  void cellsShareTheFootnoteTheyHaveInCommon() {
    var busy = Warning.busy(List.of(3));
    var findings =
        findings(
            decision(1, new Verdict.Worse(EFFECT), busy),
            decision(2, new Verdict.NoChange(EFFECT), Warning.benchmarkDiffers(), busy));

    assertEquals(2, findings.footnotes().size());
    assertEquals("SLOWER [1]", findings.rows().get(0).words().get(7));
    assertEquals("no change [2] [1]", findings.folded().get(0).words().get(7));
  }

  private static Findings findings(CellDecision... decisions) {
    return Findings.of(report(Ending.COMPLETE, decisions));
  }

  private static List<String> threads(List<Row> rows) {
    return rows.stream().map(row -> row.words().get(1)).toList();
  }
}
