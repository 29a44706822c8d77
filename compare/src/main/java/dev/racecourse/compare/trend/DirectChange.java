package dev.racecourse.compare.trend;

import dev.racecourse.compare.change.Point;
import dev.racecourse.compare.trend.Confirmation.Unconfirmed;
import dev.racecourse.compare.trend.DirectComparison.Says;
import java.util.List;
import java.util.Optional;

/** A change that a direct comparison found. */
record DirectChange(List<CellSeries> series, DirectComparison found) {

  /** The change; empty if the comparison found none. */
  Optional<Change> change() {
    if (found.says() == Says.NO_CHANGE) {
      return Optional.empty();
    }
    var quantity = found.quantity();
    return Optional.of(
        new Change(
            found.placed().row().cell(),
            quantity,
            found.interval(),
            found.interval().to(),
            found.says() == Says.WORSE,
            effect(),
            false,
            new Unconfirmed(false)));
  }

  /** How large it is. */
  Effect effect() {
    var quantity = found.quantity();
    var before = before();
    var estimate = found.estimate();
    if (estimate != null) {
      return new Effect(before, estimate.mean(), estimate.error());
    }
    var after = quantity.point(found.placed().row()).map(Point::value).orElse(Double.NaN);
    return new Effect(before, after - before, 0);
  }

  /** What the commits before it are at, where they are known. */
  private double before() {
    var epoch = found.placed().run().header().epoch();
    return series.stream()
        .flatMap(one -> one.observations().stream())
        .filter(observation -> observation.conditions().epoch().equals(epoch))
        .filter(observation -> observation.position() <= found.interval().from())
        .reduce((first, second) -> second)
        .map(observation -> observation.point().value())
        .orElse(Double.NaN);
  }
}
