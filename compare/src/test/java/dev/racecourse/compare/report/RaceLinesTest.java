package dev.racecourse.compare.report;

import static dev.racecourse.compare.report.Reports.judgement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.races.Effort;
import dev.racecourse.compare.races.RaceDiff;
import dev.racecourse.compare.races.RaceFinding.Removed;
import dev.racecourse.compare.races.TestName;
import dev.racecourse.compare.report.RaceReport.Looked;
import dev.racecourse.compare.report.RaceReport.SameSides;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.verdict.CellJudgement;
import dev.racecourse.compare.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RaceLinesTest {

  private static final String REMOVED =
      "removed: Lost, a test that only base's suite has (ran on neither side)";

  /** Of tests that ran nowhere. */
  private static final RaceDiff SUITES =
      new RaceDiff(
          List.of(new Removed(new TestName("demo.Lost.Shipped"), new Both<>(0L, 0L))),
          new Both<>(new Effort(0, 0, 0), new Effort(0, 0, 0)),
          new Both<>(List.of(), List.of()));

  private static final CellJudgement IDENTICAL = judgement(1, new Verdict.Identical());

  @Test
  void whatWasLookedForIsSummedUp() {
    var lines = RaceLines.plain(new Looked(Reports.races(), "head's race tests"));

    assertEquals(2, lines.size());
    assertTrue(lines.get(0).startsWith("races: none new; 40 hazards, "), lines::toString);
    assertEquals("races: head's race tests", lines.get(1));
  }

  @Test
  void whatHeadChangedAboutTheTestsIsListedThoughNobodyLooked() {
    var races = new SameSides(SUITES);

    assertEquals(
        List.of("races: not looked for, both sides are the same, but not the race tests", REMOVED),
        RaceLines.plain(races));
    var removed = RaceLines.markdown(races).get(1);
    assertTrue(removed.startsWith("- **removed**: `Lost`, a test that"), removed);
  }

  @Test
  void changedTestsFailNothingAndAreInTheFile() {
    var report = Reports.with(new SameSides(SUITES), Reports.report(Ending.COMPLETE, IDENTICAL));

    assertEquals(0, ExitCode.of(report));
    assertEquals("1 identical", Summary.of(report));
    assertEquals("Removed", json(report).at("/races/findings/0/kind").asString());
  }

  private static JsonNode json(Report report) {
    return new JsonMapper().readTree(ResultFile.of(report, List.of()).text());
  }
}
