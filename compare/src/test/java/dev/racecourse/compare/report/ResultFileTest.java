package dev.racecourse.compare.report;

import static dev.racecourse.compare.report.Reports.EFFECT;
import static dev.racecourse.compare.report.Reports.decision;
import static dev.racecourse.compare.report.Reports.races;
import static dev.racecourse.compare.report.Reports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.decide.Allocation;
import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Warning;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.sample.PairOutcome.Contaminated;
import dev.racecourse.compare.sample.PairOutcome.Failed;
import dev.racecourse.compare.sample.PairOutcome.Misfit;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.races.diff.RaceFinding.NewRace;
import dev.racecourse.races.diff.RaceFinding.NotRun;
import dev.racecourse.races.diff.RaceFinding.PlantedBugMissed;
import dev.racecourse.races.diff.RaceFinding.Sighting;
import dev.racecourse.races.diff.RaceFinding.StillRacy;
import dev.racecourse.races.diff.RaceFinding.Tally;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultFileTest {

  private static final TestName LOST = TestName.of("demo.LostUpdate.Shipped");
  private static final Both<Long> COUNTS = new Both<>(1000L, 2000L);

  @Test
  void tellsWhatWasComparedAndHow() {
    var file = json(report(Ending.INTERRUPTED, decision(1, new Verdict.Worse(EFFECT))));

    assertEquals(3, file.get("schema").asInt());
    assertEquals("INTERRUPTED", file.get("ending").asString());
    assertEquals("Interrupted; so far: 1 slower", file.get("summary").asString());
    assertEquals("main", file.at("/subjects/base/name").asString());
    assertEquals("89abcdef4567", file.at("/subjects/head/id").asString());
    assertEquals(100, file.get("measuredRounds").asInt());
    assertEquals(40, file.get("warmUpRounds").asInt());
    assertEquals(7, file.get("seed").asInt());
    assertEquals(0.03, file.get("delta").asDouble());
    assertTrue(file.get("races").isNull());
  }

  @Test
  void tellsTheVerdictOnACell() {
    var more = Reports.allocating(2637, 2893);
    var warning = Warning.slowMode(3, 0, 12, 0.741);
    var cell = cell(decision(4, new Verdict.Worse(EFFECT), more, warning));

    assertEquals("dev.demo.Read4.read", cell.at("/cell/workload/benchmark").asString());
    assertEquals("loopback", cell.at("/cell/workload/params/target").asString());
    assertEquals(4, cell.at("/cell/threads").asInt());
    assertEquals("Worse", cell.at("/speed/verdict").asString());
    assertTrue(cell.at("/speed/reason").isNull());
    assertEquals(0.901, cell.at("/speed/value").asDouble(), 1e-12);
    assertEquals(0.878, cell.at("/speed/low").asDouble(), 0.0005);
    assertEquals(0.925, cell.at("/speed/high").asDouble(), 0.0005);
    assertEquals(0.0262, cell.at("/speed/sd").asDouble(), 0.0001);
    assertEquals("NoChange", cell.at("/cpu/verdict").asString());
    assertEquals(1.01, cell.at("/cpu/value").asDouble(), 1e-12);
    assertEquals("Worse", cell.at("/allocation/verdict").asString());
    assertEquals(256, cell.at("/allocation/value").asDouble());
    assertEquals(2893, cell.at("/allocated/head").asDouble());
    assertEquals(12, cell.get("pairs").asInt());
    assertTrue(cell.at("/warnings/0").asString().startsWith("3 of 12 JVMs of head"));
  }

  @Test
  void hasNothingWhereNothingWasMeasured() {
    var unmeasured = new Allocation(new Both<>(Double.NaN, 16.0), new Verdict.Unknown());
    var cell = cell(decision(4, new Verdict.OneSided("only head has it"), unmeasured));

    assertEquals("OneSided", cell.at("/speed/verdict").asString());
    assertEquals("only head has it", cell.at("/speed/reason").asString());
    assertTrue(cell.at("/speed/value").isNull());
    assertTrue(cell.at("/allocated/base").isNull(), cell::toString);
    assertEquals(16, cell.at("/allocated/head").asDouble());
  }

  @Test
  void tellsOneKindOfRaceFindingFromTheOther() {
    var tally = new Tally(3, 1000, 1, 10);
    var sighting = new Sighting(LOST, "1, 1", "an update was lost", new Both<>(tally, tally));
    var findings =
        races(
            new NewRace(sighting),
            new StillRacy(sighting),
            new PlantedBugMissed(LOST, COUNTS, Side.HEAD),
            new NotRun(LOST, COUNTS, Side.BASE, List.of("too few samples")));
    var file = json(Reports.with(findings, report(Ending.COMPLETE)));

    var kinds = file.at("/races/findings").findValuesAsString("kind");
    assertEquals(List.of("NewRace", "StillRacy", "PlantedBugMissed", "NotRun"), kinds);
    assertEquals(LOST.listed(), file.at("/races/findings/0/sighting/test").asString());
    assertEquals(LOST.listed(), file.at("/races/findings/2/test").asString());
    assertEquals(2000, file.at("/races/findings/2/samples/head").asInt());
    assertEquals("too few samples", file.at("/races/findings/3/faults/0").asString());
    assertEquals(60_000_000, file.at("/races/efforts/base/samples").asInt());
  }

  @Test
  void hasThePairsAsTheJournalHasThem() {
    var outcomes =
        List.of(
            Samples.pair(0.5),
            new Contaminated(Samples.pair(0.5), "a build"),
            new Failed("status 500"),
            new Misfit("NoSuchMethodError"));
    var pairs = Samples.records(Samples.CELL, outcomes);

    var file = json(report(Ending.COMPLETE), pairs);

    var mapper = new JsonMapper();
    assertEquals(mapper.readTree(mapper.writeValueAsString(pairs)), file.get("pairs"));
    assertEquals("measured", file.at("/pairs/0/outcome/kind").asString());
    assertEquals("contaminated", file.at("/pairs/1/outcome/kind").asString());
    assertEquals("failed", file.at("/pairs/2/outcome/kind").asString());
    assertEquals("misfit", file.at("/pairs/3/outcome/kind").asString());
    assertEquals(1000, file.at("/pairs/0/outcome/forks/base/scores/0").asDouble());
  }

  @Test
  void endsItsLastLine() {
    var text = ResultFile.of(report(Ending.COMPLETE), List.of()).text();

    assertTrue(text.endsWith("}\n"));
    assertFalse(text.contains("NaN"));
  }

  private static JsonNode cell(CellDecision decision) {
    return json(report(Ending.COMPLETE, decision)).at("/cells/0");
  }

  private static JsonNode json(Report report) {
    return json(report, List.of());
  }

  private static JsonNode json(Report report, List<PairRecord> pairs) {
    return new JsonMapper().readTree(ResultFile.of(report, pairs).text());
  }
}
