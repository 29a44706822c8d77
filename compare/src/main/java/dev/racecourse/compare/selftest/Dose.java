package dev.racecourse.compare.selftest;

/**
 * How much work slows requests down by how much on this machine.
 *
 * @param nanosPerRequest between two requests, without planted work
 * @param gain nanoseconds of work that make one nanosecond between two requests: above 1 where
 *     other cores have time to spare
 */
record Dose(double nanosPerRequest, double gain) {

  /** Before anything was planted, work is taken to delay every request in full. */
  static Dose of(double nanosPerRequest) {
    return new Dose(nanosPerRequest, 1);
  }

  /** The work that slows requests down by a share, such as 0.05 for 5 %. */
  long nanos(double slowdown) {
    return Math.round(gain * nanosPerRequest * delay(1 - slowdown));
  }

  /**
   * The dose by what came of one.
   *
   * @param slowdown that was planted
   * @param ratio of speeds that was seen, below 1
   */
  Dose corrected(double slowdown, double ratio) {
    return new Dose(nanosPerRequest, gain * delay(1 - slowdown) / delay(ratio));
  }

  /** What a ratio of speeds adds to the time between two requests, as a share of it. */
  private static double delay(double ratio) {
    return 1 / ratio - 1;
  }
}
