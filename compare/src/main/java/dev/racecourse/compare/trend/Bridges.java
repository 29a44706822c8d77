package dev.racecourse.compare.trend;

import dev.racecourse.compare.change.Point;
import dev.racecourse.compare.history.CellRow;
import dev.racecourse.compare.history.Event.Reanchor;
import dev.racecourse.compare.history.History;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.jmh.CellKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How values that are relative to an old anchor become relative to a new one. */
final class Bridges {

  private final History history;
  private final List<Bridge> bridges = new ArrayList<>();

  /**
   * A run that measured a new anchor against an old one, which counts where the run was measured.
   */
  private record Bridge(Run run, String from, String to) {
    Optional<Point> ratio(CellKey cell, Quantity quantity) {
      return run.cells().stream()
          .filter(row -> row.cell().equals(cell))
          .findFirst()
          .flatMap(quantity::point);
    }
  }

  /**
   * A value and what it is relative to.
   *
   * @param anchor the newest that a bridge leads to
   * @param shared the error of the bridges, which all values that they shift have in common
   */
  record Shifted(@Nullable String anchor, Point point, double shared) {
    Shifted by(Point ratio, String to) {
      return new Shifted(
          to,
          new Point(point.value() - ratio.value(), point.standardError()),
          Math.hypot(shared, ratio.standardError()));
    }
  }

  Bridges(History history) {
    this.history = history;
    for (var event : history.events()) {
      if (event instanceof Reanchor reanchor && reanchor.bridge() != null) {
        history.runs().stream()
            .filter(run -> run.header().id().equals(reanchor.bridge()))
            .filter(run -> run.header().commit().equals(reanchor.anchor()))
            .filter(run -> run.header().anchor() != null)
            .forEach(run -> add(run, run.header().anchor(), reanchor.anchor()));
      }
    }
  }

  private void add(Run run, @Nullable String from, String to) {
    if (from != null && !from.equals(to)) {
      bridges.add(new Bridge(run, from, to));
    }
  }

  /** The value of a row, relative to the newest anchor that bridges lead to. */
  Shifted shifted(Run run, CellRow row, Quantity quantity, Point point) {
    if (!quantity.isRelative()) {
      return new Shifted(null, point, 0);
    }
    var anchor = run.header().anchor();
    var shifted = new Shifted(anchor, point, 0);
    var seen = new HashSet<>(List.of(String.valueOf(anchor)));
    for (var bridge : bridges) {
      var ratio = bridge.ratio(row.cell(), quantity);
      if (bridge.from().equals(shifted.anchor())
          && bridge.run().header().epoch().equals(run.header().epoch())
          && ratio.isPresent()
          && !history.excludes(bridge.run(), row.cell())
          && seen.add(bridge.to())) {
        shifted = shifted.by(ratio.get(), bridge.to());
      }
    }
    return shifted;
  }
}
