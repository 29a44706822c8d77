package dev.racecourse.compare.report;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.decide.AllocationChange;
import dev.racecourse.compare.decide.CellJudgement;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Warning;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.machine.Fingerprint;
import dev.racecourse.compare.races.Effort;
import dev.racecourse.compare.races.RaceDiff;
import dev.racecourse.compare.races.RaceFinding;
import dev.racecourse.compare.races.RaceReport;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.stats.Effect;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reports of comparisons that nobody made. */
public final class Reports {

  public static final Effect EFFECT = new Effect(0.901, 0.88, 0.9249, 0.02, 8);
  static final AllocationChange SAME = new AllocationChange.Same(2637, 2637);

  private Reports() {}

  public static CellJudgement judgement(int threads, Verdict verdict, Warning... warnings) {
    return judgement(threads, verdict, SAME, warnings);
  }

  public static CellJudgement judgement(
      int threads, Verdict verdict, AllocationChange allocation, Warning... warnings) {
    var workload = Workload.parse("dev.demo.ReadPost.readPost thrpt target=loopback");
    return new CellJudgement(
        new CellKey(workload, threads), verdict, allocation, 12, List.of(warnings));
  }

  public static Report report(Ending ending, CellJudgement... judgements) {
    var jars = new Jars(Path.of("some.jar"), Optional.empty(), Optional.empty());
    return new Report(
        new Both<>(
            new Subject("main", "0123abcd4567", jars), new Subject("HEAD", "89abcdef4567", jars)),
        Samples.PLAN,
        0.03,
        new Fingerprint("Some CPU", 2, null, "Linux", "17", "OpenJDK", List.of(), null, null),
        Path.of("runs/today"),
        ending,
        List.of(judgements),
        new RaceReport.NotLooked("--races none"),
        List.of(Gate.SLOWER, Gate.ALLOC, Gate.RACE));
  }

  /** The same, with what was found about races. */
  public static Report with(RaceDiff races, Report report) {
    return with(new RaceReport.Looked(races, "head's race tests on both sides"), report);
  }

  static Report with(RaceReport races, Report report) {
    return new Report(
        report.subjects(),
        report.plan(),
        report.delta(),
        report.machine(),
        report.runDirectory(),
        report.ending(),
        report.judgements(),
        races,
        report.failOn());
  }

  /** The same, for those who want a merge to be blocked for something else. */
  public static Report failingOn(Collection<Gate> gates, Report report) {
    return new Report(
        report.subjects(),
        report.plan(),
        report.delta(),
        report.machine(),
        report.runDirectory(),
        report.ending(),
        report.judgements(),
        report.races(),
        List.copyOf(gates));
  }

  /** Findings on which either side has seen enough. */
  public static RaceDiff races(RaceFinding... findings) {
    var effort = new Effort(40, 60_000_000, 400);
    return new RaceDiff(
        List.of(findings), new Both<>(effort, effort), new Both<>(List.of(), List.of()));
  }
}
