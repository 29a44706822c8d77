package dev.racecourse.compare.measure;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.JmhVersion;
import dev.racecourse.compare.machine.Fingerprint;
import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.JarContent;
import dev.racecourse.compare.subject.Side;
import dev.racecourse.compare.subject.Subject;
import dev.racecourse.turns.TimeLimits;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** All that the pairs of one comparison share. */
public record Lab(
    Both<Subject> subjects,
    Plan plan,
    RunDirectory run,
    TurnClasses turnClasses,
    TimeLimits limits) {

  /** Equips a lab inside a run directory. */
  public static Lab equip(Both<Subject> subjects, Plan plan, RunDirectory run) {
    try {
      var turnClasses = TurnClasses.copyTo(run.scratch().resolve("turn"));
      return new Lab(subjects, plan, run, turnClasses, TimeLimits.USUAL);
    } catch (IOException e) {
      throw RunDirectory.unusable(run.path(), e);
    }
  }

  /**
   * Chooses the cells to be measured.
   *
   * @param wanted patterns of benchmark names; none for the usual ones
   */
  public CellChoice choose(List<Pattern> wanted, List<Integer> threads)
      throws InterruptedException {
    var benchmarks =
        new Both<>(
            jmh(Side.BASE, Harness.OWN).benchmarks(run),
            jmh(Side.HEAD, Harness.OWN).benchmarks(run));
    return CellChoice.of(wanted, threads, benchmarks, Harness.preferred(subjects));
  }

  /**
   * The facts that the cells' speeds depend on. JMH and the benchmarks' classes are those of head.
   */
  public Fingerprint fingerprint(List<CellKey> cells) {
    var harness = subjects.head().jars().harness();
    var benchmarks = cells.stream().map(cell -> cell.workload().benchmarkClass()).toList();
    return Fingerprint.here(
        List.of(plan.jvmArgs().split(" ", -1)),
        JmhVersion.of(harness).orElse(null),
        JarContent.of(harness).digestOf(benchmarks).orElse(null));
  }

  Jmh jmh(Side side, Harness harness) {
    return new Jmh(side, harness.classPath(subjects, side), turnClasses);
  }
}
