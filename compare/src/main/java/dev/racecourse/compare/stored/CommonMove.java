package dev.racecourse.compare.stored;

import dev.racecourse.compare.stats.Margin;
import dev.racecourse.compare.stats.Values;
import dev.racecourse.compare.stats.WelchRatio;
import java.util.List;
import java.util.Optional;

/**
 * A change that most cells share. A commit seldom moves unlike benchmarks by the same factor; a
 * machine that is busier, warmer or clocked otherwise does.
 *
 * @param look what the cells look like that moved together: slower or faster
 * @param moved how many they are
 * @param changed how many cells look slower or faster
 * @param ratio the median of their ratios of speeds
 */
public record CommonMove(StoredLook look, int moved, int changed, double ratio) {

  /** Fewer may move together by chance, or by a commit. */
  private static final int FEWEST = 5;

  /** Of the cells that look changed, how many have to move the same way. */
  private static final double SHARE = 0.75;

  /**
   * Looks for a common move: most cells that look changed went one way, and so did the cells as a
   * whole. The second tells it from a commit that changed a few cells and left the others.
   *
   * @param delta the smallest loss of speed that matters: the median of all cells moved by half of
   *     it at least
   */
  static Optional<CommonMove> of(List<WelchRatio> cells, double delta) {
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    var median = median(cells);
    var look = median < 1 ? StoredLook.SLOWER : StoredLook.FASTER;
    var moved = cells.stream().filter(cell -> StoredLook.at(cell, delta) == look).toList();
    var changed =
        cells.stream()
            .map(cell -> StoredLook.at(cell, delta))
            .filter(at -> at == StoredLook.SLOWER || at == StoredLook.FASTER)
            .count();
    return moved.size() >= FEWEST
            && moved.size() >= SHARE * changed
            && new Margin(delta / 2).isReachedBy(median)
        ? Optional.of(new CommonMove(look, moved.size(), (int) changed, median(moved)))
        : Optional.empty();
  }

  /** What a cell looks like: with the rest, unless it moved further than they did. */
  StoredLook explain(WelchRatio cell, double delta) {
    var seen = StoredLook.at(cell, delta);
    var own =
        new WelchRatio(cell.logRatio() - Math.log(ratio), cell.standardError(), cell.degrees());
    return seen != look || StoredLook.at(own, delta) == look ? seen : StoredLook.WITH_THE_REST;
  }

  private static double median(List<WelchRatio> cells) {
    return Math.exp(Values.median(cells.stream().mapToDouble(WelchRatio::logRatio).toArray()));
  }
}
