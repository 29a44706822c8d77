package dev.racecourse.compare.trend;

import dev.racecourse.compare.stats.Margin;
import java.util.List;
import java.util.Optional;

/** Finds the changes that later ones took back: what was mended needs no acceptance. */
record Undoing(Margin margin) {

  /**
   * Marks them.
   *
   * @param changes of one quantity of one cell, in the order of their commits
   */
  List<Change> marked(List<Change> changes) {
    var steps = Change.apart(changes);
    return changes.stream()
        .map(change -> undone(change, steps).map(change::undone).orElse(change))
        .toList();
  }

  /**
   * The first change at which what is left of this one is not of interest any more. What is part of
   * another is left as long as that is.
   */
  private Optional<CommitInterval> undone(Change change, List<Change> steps) {
    if (!change.isKnown()) {
      return Optional.empty();
    }
    var whole = steps.stream().filter(change::isPartOf).findFirst().orElse(change);
    var left = whole.effect().logRatio();
    for (var next : steps.subList(steps.indexOf(whole) + 1, steps.size())) {
      left += next.effect().logRatio();
      if (isGone(whole, left)) {
        return Optional.of(next.interval());
      }
    }
    return Optional.empty();
  }

  private boolean isGone(Change change, double left) {
    var before = change.effect().before();
    var quantity = change.quantity();
    // What is left of a change of unknown size is unknown, too.
    return !Double.isNaN(left)
        && (quantity.isWorse(left) != change.isWorse()
            || !quantity.isOfInterest(Double.isNaN(before) ? 0 : before, left, margin));
  }
}
