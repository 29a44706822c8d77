package dev.racecourse.compare.selftest;

/**
 * How much work has to be planted to slow requests down by so much on this machine.
 *
 * @param nanosPerRequest between two requests, without planted work
 * @param gain nanoseconds of work that make one nanosecond between two requests: above 1 where
 *     other cores have time to spare
 */
record PlantedWork(double nanosPerRequest, double gain) {

  /** Before anything was planted, work is taken to delay every request in full. */
  static PlantedWork of(double nanosPerRequest) {
    return new PlantedWork(nanosPerRequest, 1);
  }

  /** The work that slows requests down by a share, such as 0.05 for 5 %. */
  long nanos(double slowdown) {
    return Math.round(gain * nanosPerRequest * delay(1 - slowdown));
  }

  /**
   * Corrects it by what came of planted work.
   *
   * @param slowdown that was wanted
   * @param ratio of speeds that was seen, below 1
   */
  PlantedWork corrected(double slowdown, double ratio) {
    return new PlantedWork(nanosPerRequest, gain * delay(1 - slowdown) / delay(ratio));
  }

  /** What a ratio of speeds adds to the time between two requests, as a share of it. */
  private static double delay(double ratio) {
    return 1 / ratio - 1;
  }
}
