package dev.racecourse.compare;

import dev.racecourse.compare.schedule.Standing;

/** How far a campaign has come, in a few words. */
final class StandingText {

  private StandingText() {}

  static String of(Standing standing) {
    var suspects = standing.suspects() == 0 ? "" : ", " + standing.suspects() + " suspect";
    return "%d of %d cells decided%s".formatted(standing.decided(), standing.cells(), suspects);
  }
}
