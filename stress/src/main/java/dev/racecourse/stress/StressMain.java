package dev.racecourse.stress;

import dev.racecourse.races.Races;

/** Runs the hazards of this jar and judges what jcstress saw. */
public final class StressMain {
  private StressMain() {}

  /** Ends as {@link Races#main} does; see the usage, {@code -h}. */
  public static void main(String[] args) {
    Races.main("stress", args);
  }
}
