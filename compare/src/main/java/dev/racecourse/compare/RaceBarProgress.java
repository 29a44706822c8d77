package dev.racecourse.compare;

import dev.racecourse.compare.races.RaceProgress;
import dev.racecourse.compare.races.RaceStanding;
import dev.racecourse.compare.subject.Side;
import me.tongfei.progressbar.ProgressBar;

/**
 * Progress of race tests for someone who watches: a bar on standard error, with the time that has
 * passed and, as soon as the suite says how much there is to do, the time left.
 */
final class RaceBarProgress implements RaceProgress {

  private final ProgressBar bar;

  RaceBarProgress(Side side) {
    bar = BarProgress.bar("races on " + side);
  }

  @Override
  public void standing(RaceStanding standing) {
    bar.maxHint(standing.planned());
    bar.stepTo(standing.done());
  }

  @Override
  public void close() {
    bar.close();
  }
}
