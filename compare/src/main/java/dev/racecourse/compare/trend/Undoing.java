package dev.racecourse.compare.trend;

import dev.racecourse.compare.stats.Margin;
import java.util.ArrayList;
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
    var marked = new ArrayList<Change>();
    for (var i = 0; i < changes.size(); i++) {
      var change = changes.get(i);
      var later = changes.subList(i + 1, changes.size());
      marked.add(
          change.isKnown() ? undone(change, later).map(change::undone).orElse(change) : change);
    }
    return marked;
  }

  /** The first change at which what is left of this one is not of interest any more. */
  private Optional<CommitInterval> undone(Change change, List<Change> later) {
    var left = change.effect().logRatio();
    for (var next : later) {
      if (next.isKnown()) {
        left += next.effect().logRatio();
        if (isGone(change, left)) {
          return Optional.of(next.interval());
        }
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
