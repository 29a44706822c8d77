package dev.racecourse.compare.trend;

import static java.util.Comparator.comparing;

import dev.racecourse.compare.stats.Margin;
import dev.racecourse.compare.trend.Confirmation.Confirmed;
import dev.racecourse.compare.trend.Confirmation.Refuted;
import dev.racecourse.compare.trend.Confirmation.Why;
import java.util.List;

/** Asks direct comparisons, and the commits since, whether a change is one. */
record Judge(List<CellSeries> series, List<DirectComparison> direct, Margin margin) {

  /** So many points tell a change of interest that is there. */
  private static final int TELLING = 8;

  private static final int FEWEST_BEFORE = 3;

  /**
   * The change with what is said of it.
   *
   * @param others changes of the same series: a comparison across two cannot tell which it found
   */
  Change judged(Change change, List<Change> others) {
    var telling = direct.stream().filter(one -> isOnIt(one, change, others)).toList();
    var finding = telling.stream().filter(one -> confirms(one, change)).toList();
    var last = telling.stream().max(comparing(DirectComparison::time));
    if (last.isPresent() && !last.get().finds(change.isWorse())) {
      return change.with(new Refuted(Why.COMPARED));
    }
    if (finding.isEmpty()) {
      return change;
    }
    if (!change.isInSeries() && isDeniedBySeries(change, finding.get(0), others)) {
      return change.with(new Refuted(Why.NOT_IN_SERIES));
    }
    var pairs = finding.stream().mapToInt(DirectComparison::pairs).sum();
    var inside =
        finding.stream()
            .map(DirectComparison::interval)
            .filter(change.interval()::contains)
            .distinct()
            .toList();
    var confirmed = change.with(new Confirmed(pairs));
    return inside.size() == 1 ? confirmed.within(inside.get(0)) : confirmed;
  }

  /** A change of another size is another one, or came with others. */
  private boolean confirms(DirectComparison one, Change change) {
    return one.finds(change.isWorse())
        && new DirectChange(series, one).effect().agrees(change.effect(), change.marginOf(margin));
  }

  /** Whether a comparison tells of this change alone. */
  private static boolean isOnIt(DirectComparison one, Change change, List<Change> others) {
    var interval = one.interval();
    if (!change.isInSeries() && interval.equals(change.interval())) {
      return true;
    }
    if (interval.contains(change.interval())) {
      return others.stream()
          .filter(other -> !other.equals(change) && !other.isFaint())
          .noneMatch(other -> interval.overlaps(other.interval()));
    }
    // Two commits inside may be alike, and the change between others.
    return change.interval().contains(interval) && one.finds(change.isWorse());
  }

  /** Whether a series has enough points on both sides, and their levels differ less. */
  private boolean isDeniedBySeries(Change change, DirectComparison found, List<Change> others) {
    var epoch = found.placed().run().header().epoch();
    var start = -1;
    var end = Integer.MAX_VALUE;
    for (var other : others) {
      if (!other.equals(change) && other.isKnown()) {
        if (other.place() < change.place()) {
          start = Math.max(start, other.interval().to());
        } else {
          end = Math.min(end, other.interval().from());
        }
      }
    }
    var from = start;
    var to = end;
    return series.stream()
        .flatMap(one -> one.parts().stream())
        .filter(part -> part.get(0).conditions().epoch().equals(epoch))
        .map(part -> part.stream().filter(o -> o.position() >= from && o.position() <= to).toList())
        .anyMatch(part -> isDeniedBy(part, change));
  }

  private static boolean isDeniedBy(List<Observation> part, Change change) {
    var before = part.stream().filter(o -> o.position() <= change.interval().from()).toList();
    var after = part.stream().filter(o -> o.position() >= change.interval().to()).toList();
    if (before.size() < FEWEST_BEFORE || after.size() < TELLING) {
      return false;
    }
    var old = level(before);
    var now = level(after);
    var found = change.effect().logRatio();
    var difference = now.point().value() - old.point().value();
    var error = Math.hypot(Math.hypot(old.error(), now.error()), change.effect().standardError());
    var isNearerToNone = difference * Math.signum(found) < Math.abs(found) / 2;
    return isNearerToNone && Math.abs(found - difference) > Effect.ALMOST_SURE * error;
  }

  private static Observation level(List<Observation> points) {
    var first = points.get(0);
    return Observation.of(
        first.position(),
        points.stream().map(Observation::point).toList(),
        points.stream().mapToDouble(Observation::shared).max().orElse(0),
        first.conditions());
  }
}
