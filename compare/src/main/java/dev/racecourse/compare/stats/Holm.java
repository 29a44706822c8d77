package dev.racecourse.compare.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusts p values for having asked several questions at once: whoever believes what is at most 5 %
 * after the adjustment believes anything wrong at all in at most 5 % of families, however the
 * questions depend on each other.
 *
 * <p>Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian
 * Journal of Statistics 6 (1979).
 */
public final class Holm {

  private Holm() {}

  /**
   * Adjusts a family.
   *
   * @param pValues one per question, in any order
   * @return the adjusted values in the same order, each at most 1
   */
  public static double[] adjusted(double[] pValues) {
    var ascending =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .toList();
    var adjusted = new double[pValues.length];
    var largest = 0.0;
    for (var rank = 0; rank < pValues.length; rank++) {
      var i = ascending.get(rank);
      largest = Math.max(largest, (pValues.length - rank) * pValues[i]);
      adjusted[i] = Math.min(1, largest);
    }
    return adjusted;
  }
}
