package dev.racecourse.compare.trend;

import static java.util.Comparator.comparingInt;

import dev.racecourse.compare.trend.SeriesBuilder.Placed;
import java.util.List;
import java.util.Optional;

/**
 * What somebody accepted of a cell.
 *
 * @param events about the cell
 * @param rows of the cell, in the order of their commits
 */
record CellBlessings(List<PlacedBless> events, List<Placed> rows) {

  /** The changes, those that are blessed marked. */
  List<Change> marked(List<Change> changes) {
    return changes.stream().map(this::marked).toList();
  }

  /** An event accepts what most likely came with one of its commits. */
  private Change marked(Change change) {
    return events.stream()
        .filter(one -> one.accepts(change.place()))
        .reduce((first, last) -> last)
        .map(one -> change.blessed(one.event()))
        .orElse(change);
  }

  /** The last event that accepts creep: all of it, as far as it was measured then. */
  Optional<CreepBless> ofCreep(Quantity quantity, CommitInterval creep) {
    return events.stream()
        .map(one -> new CreepBless(one, newest(one, quantity)))
        .filter(one -> one.acceptsFrom(creep))
        .max(comparingInt(CreepBless::upTo));
  }

  /** The newest commit that had a value when an event was said; -1 if none had. */
  private int newest(PlacedBless event, Quantity quantity) {
    return rows.stream()
        .filter(one -> event.isAfter(one.run()) && quantity.point(one.row()).isPresent())
        .mapToInt(Placed::position)
        .max()
        .orElse(-1);
  }

  /**
   * An event and how far the cell was measured when it was said.
   *
   * @param upTo the position of the newest commit then
   */
  record CreepBless(PlacedBless event, int upTo) {

    private boolean acceptsFrom(CommitInterval creep) {
      var commits = event.interval();
      return commits.from() <= creep.from() && creep.from() < upTo && upTo <= commits.to();
    }
  }
}
