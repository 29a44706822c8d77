package dev.racecourse.compare.report;

import static dev.racecourse.compare.report.Reports.EFFECT;
import static dev.racecourse.compare.report.Reports.judgement;
import static dev.racecourse.compare.report.Reports.races;
import static dev.racecourse.compare.report.Reports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.decide.AllocationChange;
import dev.racecourse.compare.decide.CellJudgement;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Warning;
import dev.racecourse.compare.races.RaceFinding.Added;
import dev.racecourse.compare.races.RaceFinding.NewRace;
import dev.racecourse.compare.races.RaceFinding.PlantedBugMissed;
import dev.racecourse.compare.races.RaceFinding.Removed;
import dev.racecourse.compare.races.RaceFinding.StillRacy;
import dev.racecourse.compare.races.Sighting;
import dev.racecourse.compare.races.Tally;
import dev.racecourse.compare.races.TestName;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.sample.PairOutcome.Contaminated;
import dev.racecourse.compare.sample.PairOutcome.Failed;
import dev.racecourse.compare.sample.PairOutcome.Misfit;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.side.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultFileTest {

  private static final TestName LOST = new TestName("demo.LostUpdate.Shipped");
  private static final Both<Long> COUNTS = new Both<>(1000L, 2000L);

  @Test
  void tellsWhatWasComparedAndHow() {
    var file = json(report(Ending.INTERRUPTED, judgement(1, new Verdict.Slower(EFFECT))));

    assertEquals(1, file.get("schema").asInt());
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
    var more = new AllocationChange.More(2637, 2893);
    var warning = new Warning.StrayPair(5, 0.741);
    var cell = cell(judgement(4, new Verdict.Slower(EFFECT), more, warning));

    assertEquals("dev.demo.ReadPost.readPost", cell.at("/cell/workload/benchmark").asString());
    assertEquals("loopback", cell.at("/cell/workload/params/target").asString());
    assertEquals(4, cell.at("/cell/threads").asInt());
    assertEquals("Slower", cell.get("verdict").asString());
    assertTrue(cell.get("reason").isNull());
    assertEquals(0.901, cell.at("/effect/ratio").asDouble());
    assertEquals(8, cell.at("/effect/pairs").asInt());
    assertEquals("More", cell.get("allocationVerdict").asString());
    assertEquals(2893, cell.at("/allocation/head").asDouble());
    assertEquals(12, cell.get("pairs").asInt());
    assertTrue(cell.at("/warnings/0").asString().startsWith("pair 5 as a whole"));
  }

  @Test
  void hasNothingWhereNothingWasMeasured() {
    var unmeasured = AllocationChange.of(new double[0], new double[] {16});
    var cell = cell(judgement(4, new Verdict.OneSided("only head has it"), unmeasured));

    assertEquals("OneSided", cell.get("verdict").asString());
    assertEquals("not comparable: only head has it", cell.get("reason").asString());
    assertTrue(cell.get("effect").isNull());
    assertTrue(cell.at("/allocation/base").isNull(), cell::toString);
    assertEquals(16, cell.at("/allocation/head").asDouble());
  }

  @Test
  void tellsOneKindOfRaceFindingFromTheOther() {
    var tally = new Tally(3, 1000, 1, 10);
    var sighting = new Sighting(LOST, "1, 1", "an update was lost", new Both<>(tally, tally));
    var findings =
        races(
            new NewRace(sighting),
            new StillRacy(sighting),
            new Added(LOST, COUNTS),
            new Removed(LOST, COUNTS),
            new PlantedBugMissed(LOST, COUNTS, Side.HEAD));
    var file = json(Reports.with(findings, report(Ending.COMPLETE)));

    var kinds = file.at("/races/findings").findValuesAsString("kind");
    assertEquals(List.of("NewRace", "StillRacy", "Added", "Removed", "PlantedBugMissed"), kinds);
    assertEquals(LOST.listed(), file.at("/races/findings/0/sighting/test").asString());
    assertEquals(LOST.listed(), file.at("/races/findings/2/test").asString());
    assertEquals(2000, file.at("/races/findings/2/samples/head").asInt());
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

  private static JsonNode cell(CellJudgement judgement) {
    return json(report(Ending.COMPLETE, judgement)).at("/cells/0");
  }

  private static JsonNode json(Report report) {
    return json(report, List.of());
  }

  private static JsonNode json(Report report, List<PairRecord> pairs) {
    return new JsonMapper().readTree(ResultFile.of(report, pairs).text());
  }
}
