package dev.racecourse.compare.schedule;

import static java.util.Comparator.comparingInt;

import dev.racecourse.compare.decide.PairsWanted.Purpose;
import dev.racecourse.compare.decide.StoppingRule;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.pair.PairRun;
import dev.racecourse.compare.pair.PairRunner;
import dev.racecourse.compare.pair.RunContext;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.Journal;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.Harness;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All pairs of all cells. They come in rounds: the cell with the fewest pairs is next, one at
 * random among equals, so that a slow spell of the machine does not fall on one cell alone. A cell
 * that is decided stops, and its time goes to the others. What was flagged is confirmed when all
 * screening is over, for how much evidence that takes depends on how many are flagged; in rounds,
 * too, of fresh pairs.
 *
 * <p>Where the time left does not hold what all of them lack, one answer is worth more than several
 * that are almost there: cells come to their next look one after another, the earliest look first,
 * and flagged ones to the end of their confirmation.
 */
public final class Campaign {

  private final RunContext context;
  private final StoppingRule referee;
  private final Journal journal;
  private final PairRunner runner;
  private final Randomization randomization;
  private final Budget budget;
  private final List<MeasuredCell> cells;

  /** Plans a campaign that goes on where the journal ends. */
  public Campaign(
      RunContext context, CellChoice choice, StoppingRule referee, Journal journal, Budget budget) {
    this(context, choice, referee, journal, PairRun::run, budget);
  }

  Campaign(
      RunContext context,
      CellChoice choice,
      StoppingRule referee,
      Journal journal,
      PairRunner runner,
      Budget budget) {
    this.context = context;
    this.referee = referee;
    this.journal = journal;
    this.randomization = new Randomization(context.plan().seed());
    this.runner = runner;
    this.budget = budget;
    var harness = Harness.preferred(context.subjects());
    this.cells =
        choice.common().stream()
            .map(
                cell -> new MeasuredCell(cell, harness, fallback(cell, choice), choice.shots(cell)))
            .toList();
    for (var pair : journal.pairs()) {
      this.cells.stream()
          .filter(series -> series.cell().equals(pair.cell()))
          .forEach(series -> series.add(pair));
    }
    // Whoever resumes has mended something, or wants to see it fail again.
    this.cells.forEach(MeasuredCell::forgive);
    this.cells.stream().mapToDouble(this::pairSeconds).average().ifPresent(budget::expect);
  }

  /** Measures. What is finished when an interrupt comes stays in the samples. */
  public void run(Progress progress) throws InterruptedException {
    progress.standing(standing());
    for (var next = next(); next.isPresent(); next = next()) {
      var series = next.get();
      var number = series.size() + 1;
      var rounds = series.rounds(context.plan().rounds());
      var order = randomization.order(series.cell(), number);
      var pair =
          runner.run(
              new PairRun(
                  series.cell(),
                  series.harness(),
                  number,
                  rounds,
                  order,
                  context,
                  budget.budgetLeft()),
              () -> progress.roundPlayed(rounds),
              series::checked);
      series.add(pair);
      journal.append(pair);
      budget.took(pair.seconds());
      progress.pairDone(pair);
      progress.standing(standing());
    }
  }

  /** What has been measured so far, one sample a cell. */
  public List<CellSample> samples() {
    return cells.stream().map(MeasuredCell::sample).toList();
  }

  private static Harness fallback(CellKey cell, CellChoice choice) {
    return choice.newInHead().contains(cell) ? Harness.NONE : Harness.OWN;
  }

  private Optional<MeasuredCell> next() {
    var confirming = wanting(Purpose.CONFIRMATION);
    var owed = confirming.stream().mapToInt(this::missing).sum();
    if (budget.hasTimeFor(owed + 1)) {
      var screening = wanting(Purpose.SCREENING);
      var lacking = screening.stream().mapToInt(this::missing).sum();
      var next =
          budget.hasTimeFor(owed + lacking)
              ? first(screening, comparingInt(MeasuredCell::size))
              : first(screening, comparingInt(this::wanted).thenComparingInt(this::missing));
      if (next.isPresent()) {
        return next;
      }
    }
    if (budget.hasTimeFor(owed)) {
      // By what is missing, not by size: cells are flagged after different numbers of pairs.
      return first(confirming, comparingInt(series -> -missing(series)));
    }
    return budget.hasTimeFor(1) ? first(confirming, comparingInt(this::missing)) : Optional.empty();
  }

  private Optional<MeasuredCell> first(
      List<MeasuredCell> candidates, Comparator<MeasuredCell> order) {
    return candidates.stream()
        .filter(series -> budget.holds(pairSeconds(series)))
        .min(order.thenComparingInt(series -> randomization.rank(series.cell(), series.size())));
  }

  private List<MeasuredCell> wanting(Purpose purpose) {
    return cells.stream()
        .filter(series -> missing(series) > 0)
        .filter(series -> referee.demand(series.sample()).purpose() == purpose)
        .toList();
  }

  private int missing(MeasuredCell series) {
    return series.sample().isHopeless() ? 0 : Math.max(0, wanted(series) - series.counted());
  }

  /** How many pairs there have to be for the next look, or for what is flagged to be confirmed. */
  private int wanted(MeasuredCell series) {
    return referee.demand(series.sample()).pairs();
  }

  private double pairSeconds(MeasuredCell series) {
    return series.pairSeconds(context.plan());
  }

  private Standing standing() {
    var open = cells.stream().mapToInt(this::missing).sum();
    var flagged =
        cells.stream()
            .filter(series -> referee.demand(series.sample()).purpose() == Purpose.CONFIRMATION)
            .count();
    var decided = cells.stream().filter(series -> missing(series) == 0).count();
    var seconds = cells.stream().mapToDouble(cell -> missing(cell) * pairSeconds(cell)).sum();
    return new Standing(cells.size(), (int) decided, (int) flagged, open, Budget.duration(seconds));
  }
}
