package dev.racecourse.compare.record;

import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Rule;
import dev.racecourse.compare.pair.JmhVersions;
import dev.racecourse.compare.pair.RunContext;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.schedule.Campaign;
import dev.racecourse.compare.schedule.CellChoice;
import dev.racecourse.compare.schedule.Decisions;
import dev.racecourse.races.side.Both;
import java.util.List;

/**
 * The pairs of the recorded commit, which is head, and another, which is base.
 *
 * @param campaign measures nothing if both have the same classes
 */
record PairSeries(RunContext context, CellChoice choice, Decisions decisions, Campaign campaign)
    implements AutoCloseable {

  /** Plans the pairs, in a folder that may hold some of them, and is closed with them. */
  static PairSeries of(
      Both<Subject> subjects, RecordOptions options, Plan plan, RunDirectory folder, Budget budget)
      throws InterruptedException {
    try {
      return inOpen(subjects, options, plan, folder, budget);
    } catch (InterruptedException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static PairSeries inOpen(
      Both<Subject> subjects, RecordOptions options, Plan plan, RunDirectory folder, Budget budget)
      throws InterruptedException {
    JmhVersions.of(subjects).require();
    var context = RunContext.equip(subjects, plan, folder);
    var choice = options.cells.choice(context);
    var rule = Rule.of(options.delta.share(), options.pairs, choice.common().size());
    return new PairSeries(
        context,
        choice,
        new Decisions(subjects, choice, rule),
        Campaign.ofMostPairs(
            context,
            isOfSameClasses(subjects) ? CellChoice.NONE : choice,
            rule,
            folder.journal(),
            budget));
  }

  /** Whether the two have no cell in common. */
  boolean isEmpty() {
    return choice.common().isEmpty();
  }

  /** The cells that only one of the two has, a line each. */
  List<String> oneSided() {
    return choice.oneSided().entrySet().stream()
        .map(
            one -> {
              var side = one.getValue();
              return "%s: only in %s".formatted(one.getKey(), context.subjects().on(side).name());
            })
        .toList();
  }

  /** Whether there is nothing to measure: the two differ in no class. */
  boolean isOfSameClasses() {
    return isOfSameClasses(context.subjects());
  }

  private static boolean isOfSameClasses(Both<Subject> subjects) {
    return subjects.base().isSameAs(subjects.head());
  }

  /** What is said of each cell. */
  List<CellDecision> decided() {
    return isOfSameClasses() ? decisions.identical() : decisions.of(campaign.samples());
  }

  /** What was measured of each cell. */
  List<CellSample> samples() {
    return campaign.samples();
  }

  @Override
  public void close() {
    context.run().close();
  }
}
