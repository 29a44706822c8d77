package dev.racecourse.compare.trend;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.racecourse.compare.change.ChangePoint;
import dev.racecourse.compare.change.Penalty;
import dev.racecourse.compare.stats.Margin;
import dev.racecourse.compare.trend.Confirmation.Unconfirmed;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the changes of one quantity of one cell: in its series, and by direct comparisons.
 *
 * @param series on each machine, the newest first
 */
record ChangeFinder(
    List<CellSeries> series, List<DirectComparison> direct, CommitOrder order, Margin margin) {

  /** The changes, in the order of their commits. */
  List<Change> changes() {
    var found = new ArrayList<Change>();
    for (var one : series) {
      for (var penalty : List.of(Penalty.REPORT, Penalty.NOMINATE)) {
        one.changePoints(penalty).stream()
            .filter(point -> isMoreThanABridge(one, point))
            .map(point -> change(one, point, penalty))
            .filter(this::isOfInterest)
            .filter(change -> found.stream().noneMatch(change::isLike))
            .forEach(found::add);
      }
    }
    var judge = new Judge(series, direct, margin);
    var judged =
        new ArrayList<>(found.stream().map(change -> judge.judged(change, found)).toList());
    direct.stream()
        .sorted(
            comparingInt((DirectComparison one) -> one.interval().commits())
                .thenComparing(comparing(DirectComparison::time).reversed()))
        .flatMap(one -> new DirectChange(series, one).change().stream())
        .filter(this::isOfInterest)
        .forEach(
            change -> {
              if (judged.stream().noneMatch(other -> isSame(change, other))) {
                judged.add(judge.judged(change, judged));
              }
            });
    judged.sort(comparingInt(Change::place));
    return new Undoing(margin).marked(judged);
  }

  /** Two commits may hold a part of what a series shows, which came with others, too. */
  private boolean isSame(Change direct, Change other) {
    return direct.isLike(other)
        && (direct.interval().equals(other.interval())
            || (other.isInSeries()
                && other.isKnown()
                && direct.interval().contains(other.interval()))
            || direct.effect().agrees(other.effect(), direct.marginOf(margin)));
  }

  private Change change(CellSeries one, ChangePoint point, Penalty penalty) {
    var observations = one.observations();
    var interval =
        order.between(
            observations.get(point.earliest() - 1).position(),
            observations.get(point.latest()).position());
    return new Change(
        one.cell(),
        one.quantity(),
        interval,
        observations.get(point.index()).position(),
        one.quantity().isWorse(point.logRatio()),
        new Effect(point.before().level(), point.logRatio(), error(one, point)),
        true,
        new Unconfirmed(penalty == Penalty.NOMINATE));
  }

  /** Both sides of a bridge differ by its error, though nothing changed there. */
  private static boolean isMoreThanABridge(CellSeries one, ChangePoint point) {
    return bridge(one, point) == 0
        || Math.abs(point.logRatio()) > Effect.ALMOST_SURE * error(one, point);
  }

  private static double error(CellSeries one, ChangePoint point) {
    return Math.hypot(point.standardError(), bridge(one, point));
  }

  /** The error of a bridge between the two levels; 0 if there is none. */
  private static double bridge(CellSeries one, ChangePoint point) {
    var before = one.observations().get(point.before().from()).shared();
    var after = one.observations().get(point.after().to() - 1).shared();
    return Math.sqrt(Math.max(0, before * before - after * after));
  }

  private boolean isOfInterest(Change change) {
    var effect = change.effect();
    return Double.isNaN(effect.logRatio())
        || change
            .quantity()
            .isOfInterest(
                Double.isNaN(effect.before()) ? 0 : effect.before(), effect.logRatio(), margin);
  }
}
