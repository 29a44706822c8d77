package dev.racecourse.compare.trend;

/**
 * How large a change is, on the log scale of its quantity.
 *
 * @param before the level before; NaN if it is unknown
 * @param logRatio the level after it, less the level before
 * @param standardError of the log ratio
 */
public record Effect(double before, double logRatio, double standardError) {

  /** Of the 95 % interval of a normal value. */
  private static final double SURE = 1.96;

  /** Of the 99.9 % interval of a normal value. */
  static final double ALMOST_SURE = 3.29;

  /** Whether both may be the same; what is unknown may be anything. */
  boolean agrees(Effect other, double margin) {
    var difference = Math.abs(logRatio - other.logRatio);
    return Double.isNaN(difference)
        || difference < margin
        || difference <= ALMOST_SURE * Math.hypot(standardError, other.standardError);
  }

  /** This change and a later one, together. */
  Effect plus(Effect later) {
    return new Effect(
        before, logRatio + later.logRatio, Math.hypot(standardError, later.standardError));
  }

  /** New over old: a ratio of speeds, or of CPU times. */
  public double ratio() {
    return Math.exp(logRatio);
  }

  /** Lower end of the 95 % interval of the ratio. */
  public double low() {
    return Math.exp(logRatio - SURE * standardError);
  }

  /** Upper end of the 95 % interval of the ratio. */
  public double high() {
    return Math.exp(logRatio + SURE * standardError);
  }

  /** The level after the change. */
  public double after() {
    return before + logRatio;
  }
}
