package dev.racecourse.compare.trend;

import dev.racecourse.compare.stats.Margin;
import java.util.List;
import java.util.Optional;

/** Finds the changes that later ones took back: what was mended needs no acceptance. */
record Undoing(Margin margin) {

  /** Of a change. What is left of a large one cannot be told as exactly as the margin is small. */
  private static final double SMALL_PART = 0.1;

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
   * The first change at which what is left of this one is not of interest any more, or is a small
   * part of it that may be noise. What is part of another is left as long as that is.
   */
  private Optional<CommitInterval> undone(Change change, List<Change> steps) {
    if (!change.isKnown()) {
      return Optional.empty();
    }
    var whole = steps.stream().filter(change::isPartOf).findFirst().orElse(change);
    var left = whole.effect();
    for (var next : steps.subList(steps.indexOf(whole) + 1, steps.size())) {
      left = left.plus(next.effect());
      if (isGone(whole, left)) {
        return Optional.of(next.interval());
      }
    }
    return Optional.empty();
  }

  private boolean isGone(Change change, Effect left) {
    var size = left.logRatio();
    var before = Double.isNaN(left.before()) ? 0 : left.before();
    var quantity = change.quantity();
    // What is left of a change of unknown size is unknown, too.
    return !Double.isNaN(size)
        && (quantity.isWorse(size) != change.isWorse()
            || !quantity.isOfInterest(before, size, margin)
            || isNoise(left, change.effect()));
  }

  private static boolean isNoise(Effect left, Effect change) {
    return left.low() < 1
        && left.high() > 1
        && Math.abs(left.logRatio()) < SMALL_PART * Math.abs(change.logRatio());
  }
}
