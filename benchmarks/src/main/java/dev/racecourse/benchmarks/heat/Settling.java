package dev.racecourse.benchmarks.heat;

/**
 * When a JVM is warm: in one run of its benchmark its compilers were quiet, and it was no faster
 * than in all runs before, but for the noise of a run.
 */
final class Settling {

  /** For how much of the time compilers of a warm JVM are at work, all together. */
  private static final double QUIET = 0.4;

  /** How much faster than all runs before it a run may be that shows no growth. */
  private static final double LEVEL = 1.1;

  private double best;

  /**
   * Takes one more run into account.
   *
   * @param speed operations in a unit of time
   * @param compiling for how much of the run's time compilers were at work, all together
   * @return whether the JVM is warm
   */
  boolean isWarmAfter(double speed, double compiling) {
    var warm = compiling < QUIET && speed < LEVEL * best;
    best = Math.max(best, speed);
    return warm;
  }
}
