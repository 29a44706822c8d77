package dev.racecourse.charts.plot;

/** How far apart values are drawn. */
enum Curve {
  LINEAR {
    @Override
    double bent(double value) {
      return value;
    }

    @Override
    double straight(double bent) {
      return bent;
    }
  },
  LOG {
    @Override
    double bent(double value) {
      return Math.log(value);
    }

    @Override
    double straight(double bent) {
      return Math.exp(bent);
    }
  },
  /** Of percentiles: from each nine to the next is as far. */
  PERCENTILE {
    @Override
    double bent(double value) {
      return -Math.log1p(-value / 100);
    }

    @Override
    double straight(double bent) {
      return -100 * Math.expm1(-bent);
    }
  };

  abstract double bent(double value);

  /** The inverse. */
  abstract double straight(double bent);
}
