package dev.racecourse.compare.replay;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What is left of pairs when the means of their cells are taken away, in the order in which they
 * were measured.
 */
final class Noise {

  private final List<Deviation> pairs;

  Noise(List<Deviation> pairs) {
    if (pairs.size() < 2) {
      throw new IllegalArgumentException("two pairs are the fewest that differ");
    }
    this.pairs = List.copyOf(pairs);
  }

  int pairs() {
    return pairs.size();
  }

  /** The noise of a pair, counted from 0; after the last comes the first again. */
  Deviation of(int pair) {
    return pairs.get(pair % pairs.size());
  }

  /** Standard deviations, around 0. */
  Deviation sd() {
    return new Deviation(sd(Deviation::speed), sd(Deviation::cpu));
  }

  private double sd(ToDoubleFunction<Deviation> fact) {
    var squares = pairs.stream().mapToDouble(fact).map(d -> d * d).sum();
    return Math.sqrt(squares / pairs.size());
  }
}
