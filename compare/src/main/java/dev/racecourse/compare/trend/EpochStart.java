package dev.racecourse.compare.trend;

import dev.racecourse.compare.jmh.CellKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A commit at which series are cut, because something else than the code changed.
 *
 * @param cause what changed
 * @param cells of which that is true
 */
public record EpochStart(int position, Cause cause, List<CellKey> cells) {

  /**
   * What changed; more than one may have.
   *
   * @param from the epoch of machine and harness before
   * @param to the epoch since
   * @param isBenchmarkNew whether the classes of the benchmark are others
   * @param anchor the new one, without a bridge to the old one; null if it is the same
   */
  public record Cause(String from, String to, boolean isBenchmarkNew, @Nullable String anchor) {

    static Cause between(Conditions before, Conditions after) {
      return new Cause(
          before.epoch(),
          after.epoch(),
          !Objects.equals(before.benchmark(), after.benchmark()),
          Objects.equals(before.anchor(), after.anchor()) ? null : after.anchor());
    }
  }

  private record Place(int position, Cause cause) {}

  /** Of all series, in the order of their commits. Bytes have no cut of their own. */
  static List<EpochStart> of(List<CellSeries> all) {
    var cells = new LinkedHashMap<Place, Set<CellKey>>();
    for (var series : all) {
      for (var cut : series.quantity().isRelative() ? series.cuts() : List.<Integer>of()) {
        var before = series.observations().get(cut - 1);
        var after = series.observations().get(cut);
        var cause = Cause.between(before.conditions(), after.conditions());
        cells
            .computeIfAbsent(new Place(after.position(), cause), key -> new LinkedHashSet<>())
            .add(series.cell());
      }
    }
    var starts = new ArrayList<EpochStart>();
    cells.forEach(
        (place, of) ->
            starts.add(new EpochStart(place.position(), place.cause(), List.copyOf(of))));
    starts.sort((one, other) -> Integer.compare(one.position(), other.position()));
    return starts;
  }
}
