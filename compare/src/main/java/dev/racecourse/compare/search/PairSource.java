package dev.racecourse.compare.search;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.decide.Rule;
import dev.racecourse.compare.pair.RunContext;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.schedule.Campaign;
import dev.racecourse.compare.schedule.CellChoice;
import dev.racecourse.compare.schedule.Progress;
import dev.racecourse.races.side.Both;

/**
 * The pairs of JVMs of two commits: those that are there, and those to come.
 *
 * @param folder that keeps them
 */
record PairSource(RunDirectory folder, Campaign campaign) implements AutoCloseable {

  /** No two commits are measured so often. */
  private static final int MOST = 400;

  /** It plays no part: so many pairs are measured as are asked for, whatever they say. */
  private static final double DELTA = 0.03;

  /** The pairs of two commits in their folder, which is closed with them. */
  static PairSource in(
      RunDirectory folder, Both<Subject> subjects, CellChoice choice, Plan plan, Budget budget) {
    try {
      return inOpen(folder, subjects, choice, plan, budget);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static PairSource inOpen(
      RunDirectory folder, Both<Subject> subjects, CellChoice choice, Plan plan, Budget budget) {
    // Else all first pairs would start with the same side.
    var seed = 31 * plan.seed() + folder.path().getFileName().hashCode();
    var own = new Plan(plan.rounds(), plan.jvmArgs(), seed, plan.budget());
    var context = RunContext.equip(subjects, own, folder);
    var rule = Rule.of(DELTA, MOST, 1);
    return new PairSource(
        folder, Campaign.ofMostPairs(context, choice, rule, folder.journal(), budget));
  }

  /** A commit with the benchmarks of another, if they are apart from what they measure. */
  static Subject withBenchmarksOf(Subject other, Subject commit) {
    var jars = commit.jars();
    return jars.server().isPresent() && other.jars().server().isPresent()
        ? new Subject(
            commit.name(),
            commit.id(),
            new Jars(other.jars().harness(), jars.server(), jars.races()),
            commit.page())
        : commit;
  }

  /** Whether it fails again and again. */
  boolean isHopeless() {
    return sample().isHopeless();
  }

  /** Has at least so many pairs that count, if it can; false if the budget is over. */
  boolean reaches(int pairs, Progress progress) throws InterruptedException {
    while (logRatios().length < pairs && !isHopeless()) {
      if (!campaign.step(progress) && !isHopeless()) {
        return false;
      }
    }
    return true;
  }

  /** The pairs that count. */
  double[] logRatios() {
    return sample().logRatios();
  }

  /** Why the last pair that failed did. */
  String failure() {
    return sample().of(PairOutcome.Failed.class).stream()
        .map(PairOutcome.Failed::reason)
        .reduce((earlier, later) -> later)
        .orElse("the benchmarks of the bad end do not fit");
  }

  private CellSample sample() {
    return campaign.samples().get(0);
  }

  @Override
  public void close() {
    folder.close();
  }
}
