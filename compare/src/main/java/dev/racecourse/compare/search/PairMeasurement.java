package dev.racecourse.compare.search;

import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.pair.JmhVersions;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.schedule.CellChoice;
import dev.racecourse.compare.schedule.Progress;
import dev.racecourse.races.side.Both;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures pairs of JVMs of two commits that take turns, as a comparison does. The benchmarks of
 * the bad end measure every commit, where what is measured lies apart from them and they fit it;
 * else those of the newer commit do, or each commit's own.
 */
final class PairMeasurement implements Measurement<Double>, AutoCloseable {

  private final RunDirectory run;
  private final Plan plan;
  private final Budget budget;
  private final CellChoice choice;
  private final Subject bad;
  private final Progress progress;
  private final Map<String, PairSource> sources = new LinkedHashMap<>();

  /**
   * Makes it.
   *
   * @param run whose folder has a part for any two commits
   * @param choice the one cell
   * @param bad whose benchmarks are used if possible
   */
  PairMeasurement(
      RunDirectory run,
      Plan plan,
      Budget budget,
      CellChoice choice,
      Subject bad,
      Progress progress) {
    this.run = run;
    this.plan = plan;
    this.budget = budget;
    this.choice = choice;
    this.bad = bad;
    this.progress = progress;
  }

  @Override
  public Measured<Double> next(List<Built> commits, int known, int wanted)
      throws InterruptedException {
    var older = commits.get(0);
    var newer = commits.get(1);
    var folder = "pairs-%s-%s".formatted(older.shortClasses(), newer.shortClasses());
    var likeBad = PairSource.withBenchmarksOf(bad, newer.subject());
    var first = next(folder, new Both<>(older.subject(), likeBad), known);
    return first instanceof Measured.Impossible && !likeBad.equals(newer.subject())
        ? next(folder + "-own", new Both<>(older.subject(), newer.subject()), known)
        : first;
  }

  private Measured<Double> next(String folder, Both<Subject> subjects, int known)
      throws InterruptedException {
    try {
      JmhVersions.of(subjects).require();
    } catch (SetupException e) {
      return new Measured.Impossible<>(String.valueOf(e.getMessage()));
    }
    var source = source(folder, subjects);
    if (!source.reaches(known + 1, progress)) {
      return new Measured.OutOfTime<>();
    }
    return source.logRatios().length > known
        ? new Measured.Values<>(List.of(source.logRatios()[known]))
        : new Measured.Impossible<>(source.failure());
  }

  private PairSource source(String folder, Both<Subject> subjects) {
    return sources.computeIfAbsent(
        folder, name -> PairSource.in(run.part(name), subjects, choice, plan, budget));
  }

  @Override
  public void close() {
    sources.values().forEach(PairSource::close);
  }
}
