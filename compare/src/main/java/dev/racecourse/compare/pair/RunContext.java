package dev.racecourse.compare.pair;

import dev.racecourse.compare.build.JarContent;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.JmhVersion;
import dev.racecourse.compare.jmh.ListedBenchmark;
import dev.racecourse.compare.machine.Fingerprint;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.io.IOException;
import java.util.List;

/** All that the pairs of one comparison share. */
public record RunContext(
    Both<Subject> subjects, Plan plan, RunDirectory run, MeasuredClasses turnClasses) {

  /** Prepares what all pairs need inside a run directory. */
  public static RunContext equip(Both<Subject> subjects, Plan plan, RunDirectory run) {
    try {
      var turnClasses = MeasuredClasses.copyTo(run.scratch().resolve("turn"));
      return new RunContext(subjects, plan, run, turnClasses);
    } catch (IOException e) {
      throw RunDirectory.unusable(run.path(), e);
    }
  }

  /** The benchmarks of each side, as its own jar lists them; none of a side without a JMH jar. */
  public Both<List<ListedBenchmark>> benchmarks() throws InterruptedException {
    return new Both<>(benchmarks(Side.BASE), benchmarks(Side.HEAD));
  }

  private List<ListedBenchmark> benchmarks(Side side) throws InterruptedException {
    return subjects.on(side).jars().harness().isEmpty()
        ? List.of()
        : jmh(side, Harness.OWN).benchmarks(run);
  }

  /**
   * The facts that the cells' speeds depend on. JMH and the benchmarks' classes are those of head.
   */
  public Fingerprint fingerprint(List<CellKey> cells) {
    var harness = subjects.head().jars().harness();
    var benchmarks = cells.stream().map(cell -> cell.workload().benchmarkClass()).toList();
    return Fingerprint.here(
        plan.jvmArgumentList(),
        harness.flatMap(JmhVersion::of).orElse(null),
        harness.flatMap(jar -> JarContent.of(jar).digestOf(benchmarks)).orElse(null));
  }

  JmhCommand jmh(Side side, Harness harness) {
    return new JmhCommand(side, harness.classPath(subjects, side), turnClasses);
  }
}
