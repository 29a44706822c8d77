package dev.racecourse.stress.run;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress for someone who watches: a bar on standard error, with the time left. */
public final class BarProgress implements Progress {
  private final ProgressBar bar =
      new ProgressBarBuilder()
          .setTaskName("JVMs")
          .setInitialMax(-1)
          .setStyle(ProgressBarStyle.ASCII)
          .clearDisplayOnFinish()
          .build();

  @Override
  public void expect(int left) {
    bar.maxHint(bar.getCurrent() + left);
  }

  @Override
  public void end(TestName test, Run run) {
    bar.setExtraMessage(test.toString());
    bar.step();
  }

  @Override
  public void close() {
    bar.close();
  }
}
