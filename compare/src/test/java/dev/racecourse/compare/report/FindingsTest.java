package dev.racecourse.compare.report;

import static dev.racecourse.compare.report.Reports.EFFECT;
import static dev.racecourse.compare.report.Reports.judgement;
import static dev.racecourse.compare.report.Reports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.decide.AllocationChange;
import dev.racecourse.compare.decide.CellJudgement;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Warning;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.stats.Effect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells are told apart by their threads here. */
class FindingsTest {

  private static final AllocationChange MORE = new AllocationChange.More(2637, 2893);
  private static final AllocationChange LESS = new AllocationChange.Less(2637, 2000);
  private static final Effect WORSE = new Effect(0.8, 0.7, 0.9, 0.02, 8);

  @Test
  void theWorstComesFirst() {
    var findings =
        findings(
            judgement(1, new Verdict.Faster(EFFECT)),
            judgement(2, new Verdict.OneSided("only head has it")),
            judgement(3, new Verdict.Undecided(null, "stopped")),
            judgement(4, new Verdict.Failed("2 of 2 pairs failed")),
            judgement(5, new Verdict.Faster(EFFECT), MORE),
            judgement(6, new Verdict.Slower(EFFECT), LESS));

    assertEquals(List.of("6", "5", "4", "3", "2", "1"), threads(findings.rows()));
  }

  @Test
  void amongEqualsTheSlowestComesFirst() {
    var findings =
        findings(
            judgement(1, new Verdict.Slower(EFFECT)),
            judgement(2, new Verdict.Slower(WORSE)),
            judgement(3, new Verdict.Undecided(null, "stopped")),
            judgement(4, new Verdict.Undecided(EFFECT, "stopped")));

    assertEquals(List.of("2", "1", "4", "3"), threads(findings.rows()));
  }

  @Test
  void whatAllocatesOtherwiseIsNotFolded() {
    var findings =
        findings(
            judgement(1, new Verdict.NoChange(EFFECT)),
            judgement(2, new Verdict.NoChange(EFFECT), LESS),
            judgement(3, new Verdict.NoChange(EFFECT), MORE),
            judgement(4, new Verdict.Identical()));

    assertEquals(List.of("3", "2"), threads(findings.rows()));
    assertEquals(List.of("1", "4"), threads(findings.folded()));
  }

  @Test
  void cellsShareTheFootnoteTheyHaveInCommon() {
    var busy = new Warning.Busy(List.of(3));
    var findings =
        findings(
            judgement(1, new Verdict.Slower(EFFECT), busy),
            judgement(2, new Verdict.NoChange(EFFECT), new Warning.BenchmarkDiffers(), busy));

    assertEquals(2, findings.footnotes().size());
    assertEquals("SLOWER [1]", findings.rows().get(0).words().get(6));
    assertEquals("no change [2] [1]", findings.folded().get(0).words().get(6));
  }

  private static Findings findings(CellJudgement... judgements) {
    return Findings.of(report(Ending.COMPLETE, judgements));
  }

  private static List<String> threads(List<Row> rows) {
    return rows.stream().map(row -> row.words().get(1)).toList();
  }
}
