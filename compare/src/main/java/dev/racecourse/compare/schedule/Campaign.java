package dev.racecourse.compare.schedule;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Rule;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.pair.PairRun;
import dev.racecourse.compare.pair.RunContext;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.Journal;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.compare.schedule.Progress.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * All pairs of all cells. They come in rounds: the cell with the fewest pairs is next, one at
 * random among equals, so that a slow spell of the machine does not fall on one cell alone. A cell
 * that is decided stops, and its time goes to the others.
 *
 * <p>Where the time left does not hold what all of them lack, one answer is worth more than several
 * that are almost there: cells come to their next look one after another, flagged ones first, then
 * those whose look is the earliest.
 */
public final class Campaign {

  /** Where pairs run. */
  @FunctionalInterface
  interface PairRunner {
    /**
     * Runs a pair to its end.
     *
     * @param check may turn down what came of it
     */
    PairRecord run(PairRun pair, Runnable roundPlayed, UnaryOperator<PairOutcome> check)
        throws InterruptedException;
  }

  private final RunContext context;
  private final Journal journal;
  private final PairRunner runner;
  private final Randomization randomization;
  private final Budget budget;
  private final int usualPairs;
  private final List<MeasuredCell> cells;

  /** Plans a campaign that goes on where the journal ends. */
  public Campaign(
      RunContext context, CellChoice choice, Rule rule, Journal journal, Budget budget) {
    this(
        context,
        choice,
        sample -> CellDecision.of(sample, rule),
        journal,
        PairRun::run,
        budget,
        Math.min(rule.mostPairs(), Rule.FEWEST_FOR_NO_CHANGE));
  }

  /**
   * Plans a campaign that measures the most pairs of each cell, whatever they say. Pairs that end
   * as soon as they say enough overstate what they say.
   */
  public static Campaign ofMostPairs(
      RunContext context, CellChoice choice, Rule rule, Journal journal, Budget budget) {
    var pairs = rule.mostPairs();
    return new Campaign(
        context,
        choice,
        sample -> {
          var decision = CellDecision.of(sample, rule);
          return sample.isHopeless() ? decision : decision.asking(pairs);
        },
        journal,
        PairRun::run,
        budget,
        pairs);
  }

  /**
   * Plans a campaign.
   *
   * @param usualPairs of a cell without change: progress expects no fewer
   */
  Campaign(
      RunContext context,
      CellChoice choice,
      Function<CellSample, CellDecision> rule,
      Journal journal,
      PairRunner runner,
      Budget budget,
      int usualPairs) {
    this.context = context;
    this.usualPairs = usualPairs;
    this.journal = journal;
    this.randomization = new Randomization(context.plan().seed());
    this.runner = runner;
    this.budget = budget;
    var harness = Harness.preferred(context.subjects());
    this.cells =
        choice.common().stream()
            .map(
                cell ->
                    new MeasuredCell(
                        cell, rule, harness, fallback(cell, choice), choice.shots(cell)))
            .toList();
    for (var pair : journal.pairs()) {
      this.cells.stream()
          .filter(measured -> measured.cell().equals(pair.cell()))
          .forEach(cell -> cell.add(pair));
    }
    // Whoever resumes has mended something, or wants to see it fail again.
    this.cells.forEach(MeasuredCell::resume);
    this.cells.stream().mapToDouble(this::pairSeconds).average().ifPresent(budget::expect);
  }

  /** Measures. What is finished when an interrupt comes stays in the samples. */
  public void run(Progress progress) throws InterruptedException {
    progress.standing(standing());
    while (step(progress)) {
      progress.standing(standing());
    }
  }

  /** Measures the next pair; false if there is none, or no time for it. */
  public boolean step(Progress progress) throws InterruptedException {
    var next = next();
    if (next.isEmpty()) {
      return false;
    }
    var cell = next.get();
    var number = cell.size() + 1;
    var rounds = cell.rounds(context.plan().rounds());
    var order = randomization.order(cell.cell(), number);
    var pair =
        runner.run(
            new PairRun(
                cell.cell(), cell.harness(), number, rounds, order, context, budget.budgetLeft()),
            () -> progress.roundPlayed(rounds),
            cell::checked);
    cell.add(pair);
    journal.append(pair);
    budget.took(pair.seconds());
    progress.pairDone(pair);
    return true;
  }

  /** What has been measured so far, one sample a cell. */
  public List<CellSample> samples() {
    return cells.stream().map(MeasuredCell::sample).toList();
  }

  private static Harness fallback(CellKey cell, CellChoice choice) {
    return choice.newInHead().contains(cell) ? Harness.NONE : Harness.OWN;
  }

  private Optional<MeasuredCell> next() {
    var open = cells.stream().filter(cell -> cell.missing() > 0).toList();
    var missing = open.stream().mapToInt(MeasuredCell::missing).sum();
    if (budget.hasTimeFor(missing)) {
      return first(open, comparingInt(MeasuredCell::size));
    }
    return budget.hasTimeFor(1)
        ? first(
            open,
            comparing((MeasuredCell cell) -> !cell.isFlagged())
                .thenComparingInt(cell -> cell.decision().nextLook())
                .thenComparingInt(MeasuredCell::missing))
        : Optional.empty();
  }

  private Optional<MeasuredCell> first(
      List<MeasuredCell> candidates, Comparator<MeasuredCell> order) {
    return candidates.stream()
        .filter(cell -> budget.holds(pairSeconds(cell)))
        .min(order.thenComparingInt(cell -> randomization.rank(cell.cell(), cell.size())));
  }

  private double pairSeconds(MeasuredCell cell) {
    return cell.pairSeconds(context.plan());
  }

  /** How far it has come. */
  public Standing standing() {
    var toCome = cells.stream().mapToInt(this::toCome).sum();
    var decided = cells.stream().filter(cell -> cell.missing() == 0).count();
    var flagged = cells.stream().filter(MeasuredCell::isFlagged).count();
    var seconds = cells.stream().mapToDouble(cell -> toCome(cell) * pairSeconds(cell)).sum();
    var expected = Budget.duration(seconds);
    var left = budget.budgetLeft().filter(most -> most.compareTo(expected) < 0).orElse(expected);
    return new Standing(cells.size(), (int) decided, (int) flagged, toCome, left);
  }

  private int toCome(MeasuredCell cell) {
    return cell.missing() == 0 ? 0 : Math.max(cell.missing(), usualPairs - cell.counted());
  }
}
