package dev.racecourse.compare;

import dev.racecourse.compare.conduct.Rounds;
import dev.racecourse.compare.measure.PairRecord;
import dev.racecourse.compare.measure.Plan;
import dev.racecourse.compare.measure.Progress;
import dev.racecourse.compare.measure.Standing;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress for someone who watches: a bar on standard error, with the time left. */
final class BarProgress implements Progress {

  private final ProgressBar bar;
  private final int roundsPerPair;
  private long pairs;
  private int played;

  BarProgress(Plan plan) {
    roundsPerPair = plan.rounds().total();
    bar = bar("rounds");
  }

  static ProgressBar bar(String task) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setStyle(ProgressBarStyle.ASCII)
        // The time goes on when nothing else does.
        .continuousUpdate()
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void roundPlayed(Rounds rounds) {
    played++;
    bar.stepTo(pairs * roundsPerPair + (long) played * roundsPerPair / rounds.total());
  }

  @Override
  public void pairDone(PairRecord pair) {
    pairs++;
    played = 0;
    bar.stepTo(pairs * roundsPerPair);
  }

  @Override
  public void standing(Standing standing) {
    bar.maxHint((pairs + standing.pairs()) * roundsPerPair);
    bar.setExtraMessage(StandingText.of(standing));
  }

  @Override
  public void close() {
    bar.close();
  }
}
