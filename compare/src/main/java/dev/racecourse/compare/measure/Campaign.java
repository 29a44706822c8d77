package dev.racecourse.compare.measure;

import static java.util.Comparator.comparingInt;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.measure.Demand.Purpose;
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

  private final Lab lab;
  private final Referee referee;
  private final Journal journal;
  private final Track track;
  private final Dice dice;
  private final Clock clock;
  private final List<Series> cells;

  /** Plans a campaign that goes on where the journal ends. */
  public Campaign(Lab lab, CellChoice choice, Referee referee, Journal journal, Clock clock) {
    this(lab, choice, referee, journal, Pair::run, clock);
  }

  Campaign(Lab lab, CellChoice choice, Referee referee, Journal journal, Track track, Clock clock) {
    this.lab = lab;
    this.referee = referee;
    this.journal = journal;
    this.dice = new Dice(lab.plan().seed());
    this.track = track;
    this.clock = clock;
    var harness = Harness.preferred(lab.subjects());
    this.cells =
        choice.common().stream()
            .map(cell -> new Series(cell, harness, fallback(cell, choice)))
            .toList();
    for (var pair : journal.pairs()) {
      this.cells.stream()
          .filter(series -> series.cell().equals(pair.cell()))
          .forEach(series -> series.add(pair));
    }
    // Whoever resumes has mended something, or wants to see it fail again.
    this.cells.forEach(Series::forgive);
  }

  /** Measures. What is finished when an interrupt comes stays in the samples. */
  public void run(Progress progress) throws InterruptedException {
    progress.standing(standing());
    for (var next = next(); next.isPresent(); next = next()) {
      var series = next.get();
      var number = series.size() + 1;
      var rounds = series.rounds(lab.plan().rounds());
      var order = dice.order(series.cell(), number);
      var pair =
          track.run(
              new Pair(series.cell(), series.harness(), number, rounds, order, lab),
              () -> progress.roundPlayed(rounds),
              series::checked);
      series.add(pair);
      journal.append(pair);
      clock.took(pair.seconds());
      progress.pairDone(pair);
      progress.standing(standing());
    }
  }

  /** What has been measured so far, one sample a cell. */
  public List<CellSample> samples() {
    return cells.stream().map(Series::sample).toList();
  }

  private static Harness fallback(CellKey cell, CellChoice choice) {
    return choice.newInHead().contains(cell) ? Harness.NONE : Harness.OWN;
  }

  private Optional<Series> next() {
    var confirming = wanting(Purpose.CONFIRMATION);
    var owed = confirming.stream().mapToInt(this::missing).sum();
    if (clock.hasTimeFor(owed + 1)) {
      var screening = wanting(Purpose.SCREENING);
      var lacking = screening.stream().mapToInt(this::missing).sum();
      var next =
          clock.hasTimeFor(owed + lacking)
              ? first(screening, comparingInt(Series::size))
              : first(screening, comparingInt(this::wanted).thenComparingInt(this::missing));
      if (next.isPresent()) {
        return next;
      }
    }
    if (clock.hasTimeFor(owed)) {
      // By what is missing, not by size: cells are flagged after different numbers of pairs.
      return first(confirming, comparingInt(series -> -missing(series)));
    }
    return clock.hasTimeFor(1) ? first(confirming, comparingInt(this::missing)) : Optional.empty();
  }

  private Optional<Series> first(List<Series> candidates, Comparator<Series> order) {
    return candidates.stream()
        .min(order.thenComparingInt(series -> dice.rank(series.cell(), series.size())));
  }

  private List<Series> wanting(Purpose purpose) {
    return cells.stream()
        .filter(series -> missing(series) > 0)
        .filter(series -> referee.demand(series.sample()).purpose() == purpose)
        .toList();
  }

  private int missing(Series series) {
    return series.sample().isHopeless() ? 0 : Math.max(0, wanted(series) - series.counted());
  }

  /** How many pairs there have to be for the next look, or for what is flagged to be confirmed. */
  private int wanted(Series series) {
    return referee.demand(series.sample()).pairs();
  }

  private Standing standing() {
    var open = cells.stream().mapToInt(this::missing).sum();
    var flagged =
        cells.stream()
            .filter(series -> referee.demand(series.sample()).purpose() == Purpose.CONFIRMATION)
            .count();
    var decided = cells.stream().filter(series -> missing(series) == 0).count();
    return new Standing(cells.size(), (int) decided, (int) flagged, open, clock.left(open));
  }
}
