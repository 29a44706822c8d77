package dev.racecourse.compare.report;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.decide.Allocation;
import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Rule;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Warning;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.machine.Fingerprint;
import dev.racecourse.compare.races.RaceReport;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.compare.stats.Estimate;
import dev.racecourse.races.diff.RaceDiff;
import dev.racecourse.races.diff.RaceDiff.Effort;
import dev.racecourse.races.diff.RaceFinding;
import dev.racecourse.races.diff.SuiteDiff;
import dev.racecourse.races.side.Both;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reports of comparisons that nobody made. */
public final class Reports {

  /** 0.901, from 0.878 to 0.925. */
  public static final Estimate EFFECT = new Estimate(Math.log(0.901), 0.0111, 8);

  /** 1.010 +-0.66 %. */
  static final Estimate CPU = new Estimate(Math.log(1.01), 0.003, 12);

  static final Allocation SAME = allocating(2637, 2637);

  private Reports() {}

  public static CellDecision decision(int threads, Verdict verdict, Warning... warnings) {
    return decision(threads, verdict, SAME, warnings);
  }

  public static CellDecision decision(
      int threads, Verdict verdict, Allocation allocation, Warning... warnings) {
    return decision(threads, verdict, new Verdict.NoChange(CPU), allocation, warnings);
  }

  static CellDecision decision(
      int threads, Verdict speed, Verdict cpu, Allocation allocation, Warning... warnings) {
    var workload = Workload.parse("dev.demo.Read%d.read thrpt target=loopback".formatted(threads));
    return new CellDecision(
        new CellKey(workload, threads), speed, cpu, allocation, 12, 12, List.of(warnings));
  }

  /** So many bytes per operation of base and of head, with the verdict that belongs to them. */
  static Allocation allocating(double base, double head) {
    var more = new Estimate(head - base, 0.5, 12);
    return new Allocation(
        new Both<>(base, head),
        head > base
            ? new Verdict.Worse(more)
            : head < base ? new Verdict.Better(more) : new Verdict.NoChange(more));
  }

  public static Report report(Ending ending, CellDecision... decisions) {
    var jars = new Jars(Optional.of(Path.of("some.jar")), Optional.empty(), Optional.empty());
    var heading =
        new Heading(
            new Both<>(
                new Subject("main", "0123abcd4567", jars),
                new Subject("HEAD", "89abcdef4567", jars)),
            Samples.PLAN,
            Rule.of(0.03, 24, 6),
            new Fingerprint("Some CPU", 2, null, "Linux", "17", "OpenJDK", List.of(), null, null),
            Path.of("runs/today"));
    return new Report(
        heading,
        ending,
        List.of(decisions),
        new RaceReport.NotLooked("--races none"),
        List.of(Gate.SLOWER, Gate.CPU, Gate.ALLOC, Gate.RACE, Gate.FLAGGED));
  }

  /** The same, with what was found about races. */
  public static Report with(RaceDiff races, Report report) {
    return with(new RaceReport.Looked(races, "head's race tests on both sides"), report);
  }

  static Report with(RaceReport races, Report report) {
    return new Report(
        report.heading(), report.ending(), report.decisions(), races, report.failOn());
  }

  /** The same, for those who want a merge to be blocked for something else. */
  public static Report failingOn(Collection<Gate> gates, Report report) {
    return new Report(
        report.heading(), report.ending(), report.decisions(), report.races(), List.copyOf(gates));
  }

  /** Findings on which either side has seen enough. */
  public static RaceDiff races(RaceFinding... findings) {
    var effort = new Effort(40, 60_000_000, 400);
    return new RaceDiff(
        List.of(findings),
        SuiteDiff.NONE,
        new Both<>(effort, effort),
        new Both<>(List.of(), List.of()));
  }
}
