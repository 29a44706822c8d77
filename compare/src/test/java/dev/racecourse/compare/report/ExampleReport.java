package dev.racecourse.compare.report;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairOutcome.Contaminated;
import dev.racecourse.compare.sample.PairOutcome.Failed;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.races.diff.Proof;
import dev.racecourse.races.diff.RaceFinding.MaybeNew;
import dev.racecourse.races.diff.RaceFinding.NewRace;
import dev.racecourse.races.diff.RaceFinding.Sighting;
import dev.racecourse.races.diff.RaceFinding.Tally;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A comparison that nobody made, with something of every kind. */
final class ExampleReport {

  private final Random random = new Random(1);
  private final List<CellDecision> decisions = new ArrayList<>();
  private final List<PairRecord> pairs = new ArrayList<>();

  static HtmlReport page() {
    return new ExampleReport().made();
  }

  private HtmlReport made() {
    measure("requests.ReadPost.readPost thrpt target=loopback", 4, 24, 0.0, 0.02, 1.0, 0);
    measure("requests.ReadPost.readPost thrpt target=memory", 4, 8, -0.13, 0.015, 1.16, 0);
    measure("requests.EditPost.editPost thrpt target=memory", 4, 12, 0.002, 0.008, 1.0, 480);
    measure("requests.ListPosts.listPosts thrpt target=memory", 4, 12, 0.09, 0.012, 0.9, -64);
    measure("stores.PostStoreOperations.find thrpt", 1, 12, 0.001, 0.006, 1.0, 0);
    measure(
        "stores.PostStoreOperations.findThePostThatNobodyHasWritten avgt size=1000000",
        16,
        5,
        0.01,
        0.2,
        1.01,
        0);
    decisions.add(
        CellDecision.unmeasured(
            cell("requests.Tags.tags thrpt target=memory", 4),
            new Verdict.OneSided("only head has it")));
    var usual = Reports.report(Ending.COMPLETE, decisions.toArray(CellDecision[]::new));
    return new HtmlReport(
        Reports.with(
            Reports.races(
                new NewRace(sighting("DeleteIsFinal", "true, true, true", 0, 112, 3, 14)),
                new MaybeNew(
                    sighting(
                        "LogoutVersusTouch", "NullPointerException Sessions.touch", 0, 14, 1, 14),
                    new Proof(112, 9_000_000))),
            usual),
        pairs);
  }

  private static Sighting sighting(
      String hazard, String state, int base, int bases, int head, int heads) {
    return new Sighting(
        TestName.of("dev.racecourse.stress." + hazard + ".Shipped"),
        state,
        "the post came back",
        new Both<>(
            new Tally(base, 500_000L * bases, base, bases),
            new Tally(17L * head, 500_000L * heads, head, heads)));
  }

  private static CellKey cell(String workload, int threads) {
    return new CellKey(Workload.parse("dev.racecourse.benchmarks." + workload), threads);
  }

  private void measure(
      String workload, int threads, int count, double log, double sd, double cpu, double bytes) {
    var cell = cell(workload, threads);
    var records = new ArrayList<PairRecord>();
    for (var i = 0; i < count; i++) {
      var pair = pair(cell, log + sd * random.nextGaussian(), cpu, bytes);
      if (i == 2) {
        add(cell, new Contaminated(pair, "others used 23 % of the CPUs"), records);
      }
      if (i == 3 && count == 5) {
        add(cell, new Failed("head: java.io.IOException: no space left on <device>"), records);
      }
      add(cell, pair, records);
    }
    pairs.addAll(records);
    var rule = Reports.report(Ending.COMPLETE).heading().rule();
    decisions.add(CellDecision.of(new CellSample(cell, Harness.HEADS, records, 0), rule));
  }

  private Measured pair(CellKey cell, double log, double cpu, double bytes) {
    var isTime = cell.workload().toString().contains("avgt");
    var noise = 1 + 0.01 * random.nextGaussian();
    return new Measured(
        new Both<>(
            Samples.fork(List.of(30_000.0), 2637.0, 46_000.0),
            Samples.fork(
                List.of(30_000 * Math.exp(isTime ? -log : log)),
                2637 + bytes,
                46_000 * cpu * noise)),
        new Both<>(0.0, 0.0),
        Samples.QUIET);
  }

  private void add(CellKey cell, PairOutcome outcome, List<PairRecord> records) {
    var seconds = 30L * records.size() * 6 + 30L * decisions.size();
    records.add(
        new PairRecord(
            cell,
            Harness.HEADS,
            records.size() + 1,
            Samples.PLAN.rounds(),
            records.size() % 2 == 0 ? Side.BASE : Side.HEAD,
            Instant.EPOCH.plusSeconds(seconds),
            30,
            outcome));
  }
}
