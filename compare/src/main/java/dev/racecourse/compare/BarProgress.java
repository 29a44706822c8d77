package dev.racecourse.compare;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.measure.PairOutcome;
import dev.racecourse.compare.measure.Plan;
import dev.racecourse.compare.measure.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress for someone who watches: a bar on standard error, with the time left. */
final class BarProgress implements Progress {

  private final ProgressBar bar;
  private final int roundsPerPair;
  private long pairs;

  BarProgress(Plan plan, int cells) {
    roundsPerPair = plan.rounds().total();
    bar =
        new ProgressBarBuilder()
            .setTaskName("rounds")
            .setInitialMax((long) plan.pairs() * cells * roundsPerPair)
            .setStyle(ProgressBarStyle.ASCII)
            .clearDisplayOnFinish()
            .build();
  }

  @Override
  public void roundPlayed() {
    bar.step();
  }

  @Override
  public void pairDone(CellKey cell, PairOutcome outcome) {
    pairs++;
    bar.stepTo(pairs * roundsPerPair);
  }

  @Override
  public void close() {
    bar.close();
  }
}
