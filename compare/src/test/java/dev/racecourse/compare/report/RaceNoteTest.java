package dev.racecourse.compare.report;

import static dev.racecourse.compare.report.Reports.EFFECT;
import static dev.racecourse.compare.report.Reports.decision;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.races.RaceReport.Looked;
import dev.racecourse.compare.races.RaceReport.OutOfTime;
import dev.racecourse.compare.races.RaceReport.SameSides;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.races.diff.RaceDiff;
import dev.racecourse.races.diff.RaceDiff.Effort;
import dev.racecourse.races.diff.SuiteDiff;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RaceNoteTest {

  private static final String REMOVED = "tests that only base has: Lost (shipped)";

  /** Of tests that ran nowhere. */
  private static final RaceDiff SUITES =
      new RaceDiff(
          List.of(),
          new SuiteDiff(List.of(TestName.of("demo.Lost.Shipped")), List.of(), List.of()),
          new Both<>(new Effort(0, 0, 0), new Effort(0, 0, 0)),
          new Both<>(List.of(), List.of()));

  private static final OutOfTime OUT_OF_TIME = new OutOfTime(SUITES, "out of time on base");
  private static final CellDecision SAME = decision(1, new Verdict.NoChange(EFFECT));
  private static final CellDecision IDENTICAL = decision(1, new Verdict.Identical());

  @Test
  void whatWasLookedForIsSummedUp() {
    var lines = new RaceText(new Looked(Reports.races(), "head's race tests")).plain();

    assertEquals(2, lines.size());
    assertTrue(lines.get(0).startsWith("races: none new; 40 hazards; "), lines::toString);
    assertEquals("races: head's race tests", lines.get(1));
  }

  @Test
  void whatHeadChangedAboutTheTestsIsListedThoughNobodyLooked() {
    var races = new SameSides(SUITES);

    assertEquals(
        List.of("races: not looked for, both sides are the same, but not the race tests", REMOVED),
        new RaceText(races).plain());
    assertEquals(
        "- **tests that only base has**: `Lost (shipped)`", new RaceText(races).markdown().get(1));
  }

  @Test
  void changedTestsFailNothingAndAreInTheFile() {
    var report = Reports.with(new SameSides(SUITES), Reports.report(Ending.COMPLETE, IDENTICAL));

    assertEquals(0, ExitCode.of(report));
    assertEquals("1 identical", Summary.of(report));
    assertEquals("demo.Lost.Shipped", json(report).at("/races/suites/removed/0").asString());
  }

  @Test
  void outOfTimeIsSaidFirst() {
    assertEquals(List.of("races: out of time on base", REMOVED), new RaceText(OUT_OF_TIME).plain());
    assertEquals("**races: out of time on base**", new RaceText(OUT_OF_TIME).markdown().get(0));
  }

  @Test
  void outOfTimeIsNotFineWhateverWasMeasured() {
    var report = Reports.with(OUT_OF_TIME, Reports.report(Ending.COMPLETE, SAME));

    assertEquals(2, ExitCode.of(report));
    assertEquals(
        "INCOMPLETE (race tests): 1 no change, race tests out of time", Summary.of(report));
    assertEquals("out of time on base", json(report).get("raceTests").asString());
  }

  @Test
  void withoutBenchmarksTheRaceTestsAreAllThereIs() {
    var jars = new Jars(Optional.empty(), Optional.empty(), Optional.of(Path.of("races.jar")));
    var subject = new Subject("races.jar", "0123456789", jars);
    var usual = Reports.report(Ending.COMPLETE);
    var heading =
        new Heading(
            new Both<>(subject, subject),
            usual.heading().plan(),
            usual.heading().rule(),
            usual.heading().machine(),
            usual.heading().folder());
    var looked = new Looked(Reports.races(), "each side's own race tests");
    var report = new Report(heading, Ending.COMPLETE, List.of(), looked, usual.failOn());

    assertEquals(0, ExitCode.of(report));
    assertEquals("no new race", Summary.of(report));
    assertEquals(4, new TextReport(report).lines().size());
  }

  private static JsonNode json(Report report) {
    return new JsonMapper().readTree(ResultFile.of(report, List.of()).text());
  }
}
