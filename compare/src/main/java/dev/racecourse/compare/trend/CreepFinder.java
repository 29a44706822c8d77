package dev.racecourse.compare.trend;

import dev.racecourse.compare.change.Creep;
import dev.racecourse.compare.change.Point;
import dev.racecourse.compare.stats.Margin;
import java.util.List;
import java.util.Optional;

/** Looks for creep at the end of a series. */
record CreepFinder(CommitOrder order, Margin margin, CellBlessings blessings) {

  /**
   * Looks.
   *
   * @param changes of the same cell and quantity
   */
  Optional<CreepFinding> find(CellSeries series, List<Change> changes) {
    var start = start(series);
    var last = series.last().position();
    // Without the commits since the anchor, nobody knows which changes are known.
    if (Math.max(start, 0) >= last || (start == CommitOrder.OLDER && !order.isComplete())) {
      return Optional.empty();
    }
    var creep = creep(series, changes, start);
    var least = series.quantity().margin(reference(series), margin);
    if (!creep.isSlower(least)) {
      return Optional.empty();
    }
    var interval = order.between(Math.max(start, 0), last);
    var blessing =
        blessings
            .ofCreep(series.quantity(), interval)
            .filter(one -> !hasGrown(series, changes, start, creep, one.upTo()))
            .map(one -> one.event().event());
    var size = series.quantity().likeSpeed(creep.logRatio());
    var effect = new Effect(reference(series), size, creep.standardError());
    return Optional.of(
        new CreepFinding(
            series.cell(), series.quantity(), interval, effect, blessing.orElse(null)));
  }

  /** Where the anchor is, or the first point of the conditions; -1 if it is older than all. */
  private int start(CellSeries series) {
    return series.quantity().isRelative()
        ? order.position(series.last().conditions().anchor()).orElse(CommitOrder.OLDER)
        : lastPart(series).get(0).position();
  }

  private static List<Observation> lastPart(CellSeries series) {
    var parts = series.parts();
    return parts.get(parts.size() - 1);
  }

  /** What is no creep: the anchor's own speed, or the first bytes under the same conditions. */
  private static double reference(CellSeries series) {
    return series.quantity().isRelative() ? 0 : lastPart(series).get(0).point().value();
  }

  private static Creep creep(CellSeries series, List<Change> changes, int start) {
    var last = series.last().position();
    var since =
        Change.apart(changes).stream()
            .filter(change -> change.place() > start && change.place() <= last)
            .filter(change -> !Double.isNaN(change.effect().logRatio()))
            .toList();
    var known = known(since);
    var all = Creep.of(series.series(one -> without(known, one, series)), List.of());
    var squares = known.stream().mapToDouble(c -> Math.pow(c.effect().standardError(), 2)).sum();
    return new Creep(all.logRatio(), Math.sqrt(Math.pow(all.standardError(), 2) + squares));
  }

  /** What an observation would be had these changes not come: a series may not have them yet. */
  private static Point without(List<Change> known, Observation one, CellSeries series) {
    var steps =
        known.stream()
            .filter(change -> change.place() <= one.position())
            .mapToDouble(change -> change.effect().logRatio())
            .sum();
    var value = one.point().value() - steps - reference(series);
    return new Point(series.quantity().likeSpeed(value), one.point().standardError());
  }

  /**
   * The changes that are no creep. Many small slowdowns look like a few steps, so where there is
   * more than one step for the worse that nobody confirmed or blessed, none of these is known.
   */
  private static List<Change> known(List<Change> steps) {
    var likeCreep =
        steps.stream().filter(change -> change.isOpen() && !change.isConfirmed()).toList();
    return likeCreep.size() < 2
        ? steps
        : steps.stream().filter(change -> !likeCreep.contains(change)).toList();
  }

  /** Whether it has become worse, as much as is of interest, since somebody blessed it. */
  private boolean hasGrown(CellSeries series, List<Change> changes, int start, Creep now, int end) {
    var part = lastPart(series).stream().filter(o -> o.position() <= end).toList();
    if (part.isEmpty()) {
      return true;
    }
    var then = creep(new CellSeries(series.cell(), series.quantity(), part), changes, start);
    var grown =
        new Creep(
            now.logRatio() - then.logRatio(),
            Math.hypot(now.standardError(), then.standardError()));
    return grown.isSlower(series.quantity().margin(reference(series), margin));
  }
}
