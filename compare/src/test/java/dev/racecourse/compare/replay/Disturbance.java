package dev.racecourse.compare.replay;

import java.util.SplittableRandom;

/** How a series of pairs is drawn from a recorded cell, and what happens to it on the way. */
enum Disturbance {

  /** Nothing: pairs in any order, each with a random sign. */
  PLAIN {
    @Override
    double[] draw(RecordedCell cell, int pairs, SplittableRandom random) {
      var series = new double[pairs];
      for (var i = 0; i < pairs; i++) {
        series[i] = sign(random) * cell.noise(random.nextInt(cell.pairs()));
      }
      return series;
    }
  },

  /**
   * The machine changes its speed slowly. It does so for both sides of a pair, almost: what is left
   * of it in their ratio is like it was a pair ago, a first-order autoregression with half of the
   * spread of the cell. Neighbouring pairs stay together, four at a time.
   */
  DRIFT {
    @Override
    double[] draw(RecordedCell cell, int pairs, SplittableRandom random) {
      var series = new double[pairs];
      var residue = RESIDUE * cell.sd() * random.nextGaussian();
      var start = 0;
      var sign = 1;
      for (var i = 0; i < pairs; i++) {
        if (i % BLOCK == 0) {
          start = random.nextInt(cell.pairs());
          sign = sign(random);
        }
        series[i] = sign * cell.noise(start + i % BLOCK) + residue;
        residue =
            MEMORY * residue
                + Math.sqrt(1 - MEMORY * MEMORY) * RESIDUE * cell.sd() * random.nextGaussian();
      }
      return series;
    }
  },

  /** Every twentieth pair, on average, comes out 15 % slower or faster as a whole. */
  SPIKES {
    @Override
    double[] draw(RecordedCell cell, int pairs, SplittableRandom random) {
      var series = PLAIN.draw(cell, pairs, random);
      for (var i = 0; i < pairs; i++) {
        if (random.nextDouble() < SPIKED) {
          series[i] += sign(random) * Math.log(SPIKE);
        }
      }
      return series;
    }
  };

  private static final int BLOCK = 4;
  private static final double RESIDUE = 0.5;
  private static final double MEMORY = 0.7;
  private static final double SPIKED = 0.05;
  private static final double SPIKE = 1.15;

  /** Log ratios of pairs in which base and head are the same. */
  abstract double[] draw(RecordedCell cell, int pairs, SplittableRandom random);

  private static int sign(SplittableRandom random) {
    return random.nextBoolean() ? 1 : -1;
  }
}
