package dev.racecourse.compare.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.stats.Looks.Look;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class LooksTest {

  @Test
  void areFiveAndEndAtSixteenPairs() {
    assertEquals(List.of(4, 6, 8, 12, 16), Looks.ALL.stream().map(Look::pairs).toList());
    assertEquals(16, Looks.LAST.pairs());
  }

  @Test
  void theirIntervalsTogetherExcludeATrueNullInFivePercent() {
    var series = 200_000;
    var limits = Looks.ALL.stream().mapToDouble(LooksTest::limit).toArray();
    var random = new SplittableRandom(1983);
    var excluded = 0;
    for (var i = 0; i < series; i++) {
      excluded += isExcludedAtAnyLook(random, limits) ? 1 : 0;
    }

    assertEquals(0.050, (double) excluded / series, 0.002);
  }

  /** Beyond which |t| the interval of a look excludes 0. */
  private static double limit(Look look) {
    return TDistribution.of(look.pairs() - 1).inverseSurvivalProbability(look.level() / 2);
  }

  private static boolean isExcludedAtAnyLook(SplittableRandom random, double[] limits) {
    var sum = 0.0;
    var squares = 0.0;
    var next = 0;
    for (var n = 1; n <= Looks.LAST.pairs(); n++) {
      var value = random.nextGaussian();
      sum += value;
      squares += value * value;
      if (n == Looks.ALL.get(next).pairs()) {
        var variance = (squares - sum * sum / n) / (n - 1);
        if (Math.abs(sum / n) > limits[next] * Math.sqrt(variance / n)) {
          return true;
        }
        next++;
      }
    }
    return false;
  }
}
