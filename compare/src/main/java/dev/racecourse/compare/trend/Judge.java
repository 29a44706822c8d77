package dev.racecourse.compare.trend;

import static java.util.Comparator.comparing;

import dev.racecourse.compare.trend.Confirmation.Confirmed;
import dev.racecourse.compare.trend.Confirmation.Refuted;
import dev.racecourse.compare.trend.Confirmation.Why;
import java.util.List;

/** Asks direct comparisons, and the commits since, whether a change is one. */
record Judge(List<CellSeries> series, List<DirectComparison> direct) {

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
    var finding = telling.stream().filter(one -> one.finds(change.isWorse())).toList();
    var last = telling.stream().max(comparing(DirectComparison::time));
    if (last.isPresent() && !last.get().finds(change.isWorse())) {
      return change.with(new Refuted(Why.COMPARED));
    }
    if (finding.isEmpty()) {
      return change;
    }
    if (!change.isInSeries() && isDeniedBySeries(change, finding.get(0))) {
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

  /** Whether a comparison tells of this change alone. */
  private static boolean isOnIt(DirectComparison one, Change change, List<Change> others) {
    var interval = one.interval();
    if (interval.contains(change.interval())) {
      return others.stream()
          .filter(other -> !other.equals(change) && !other.isFaint())
          .noneMatch(other -> interval.overlaps(other.interval()));
    }
    // Two commits inside may be alike, and the change between others.
    return change.interval().contains(interval) && one.finds(change.isWorse());
  }

  /** Whether a series has enough points on both sides, and yet no change. */
  private boolean isDeniedBySeries(Change change, DirectComparison found) {
    var epoch = found.placed().run().header().epoch();
    return series.stream()
        .flatMap(one -> one.parts().stream())
        .filter(part -> part.get(0).conditions().epoch().equals(epoch))
        .anyMatch(
            part ->
                part.stream().filter(o -> o.position() <= change.interval().from()).count()
                        >= FEWEST_BEFORE
                    && part.stream().filter(o -> o.position() >= change.interval().to()).count()
                        >= TELLING);
  }
}
