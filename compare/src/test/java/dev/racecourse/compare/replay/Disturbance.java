package dev.racecourse.compare.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** How a series of pairs is drawn from recorded noise, and what happens to it on the way. */
enum Disturbance {

  /** Nothing: pairs in any order, each with a random sign. */
  PLAIN {
    @Override
    List<Deviation> draw(Noise noise, int pairs, SplittableRandom random) {
      var series = new ArrayList<Deviation>();
      for (var i = 0; i < pairs; i++) {
        var sign = sign(random);
        series.add(noise.of(random.nextInt(noise.pairs())).times(sign));
      }
      return series;
    }
  },

  /**
   * The machine changes its speed slowly. It does so for both sides of a pair, almost: what is left
   * of it in their ratio is like it was a pair ago, a first-order autoregression with half of the
   * spread of the noise. Neighbouring pairs stay together, four at a time.
   */
  DRIFT {
    @Override
    List<Deviation> draw(Noise noise, int pairs, SplittableRandom random) {
      var series = new ArrayList<Deviation>();
      var residue = random.nextGaussian();
      var start = 0;
      var sign = 1;
      for (var i = 0; i < pairs; i++) {
        if (i % BLOCK == 0) {
          start = random.nextInt(noise.pairs());
          sign = sign(random);
        }
        var slower = new Deviation(noise.sd().speed(), -noise.sd().cpu()).times(RESIDUE * residue);
        series.add(noise.of(start + i % BLOCK).times(sign).plus(slower));
        residue = MEMORY * residue + Math.sqrt(1 - MEMORY * MEMORY) * random.nextGaussian();
      }
      return series;
    }
  },

  /** Every twentieth pair, on average, comes out 15 % slower or faster as a whole. */
  SPIKES {
    @Override
    List<Deviation> draw(Noise noise, int pairs, SplittableRandom random) {
      var series = PLAIN.draw(noise, pairs, random);
      for (var i = 0; i < pairs; i++) {
        if (random.nextDouble() < SPIKED) {
          series.set(i, series.get(i).plus(SPIKE.times(sign(random))));
        }
      }
      return series;
    }
  };

  private static final int BLOCK = 4;
  private static final double RESIDUE = 0.5;
  private static final double MEMORY = 0.7;
  private static final double SPIKED = 0.05;
  private static final Deviation SPIKE = Deviation.slowdown(1 - 1 / 1.15);

  /** Pairs in which base and head are the same. */
  abstract List<Deviation> draw(Noise noise, int pairs, SplittableRandom random);

  private static int sign(SplittableRandom random) {
    return random.nextBoolean() ? 1 : -1;
  }
}
