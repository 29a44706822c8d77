package dev.racecourse.benchmarks.sweep;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress for someone who watches: a bar on standard error, with the time left. */
final class BarProgress implements Progress {
  private final ProgressBar bar;

  BarProgress(int cells) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("cells")
            .setInitialMax(cells)
            .setStyle(ProgressBarStyle.ASCII)
            .clearDisplayOnFinish()
            .build();
  }

  @Override
  public void begin(Cell cell) {
    bar.setExtraMessage(cell.toString());
  }

  @Override
  public void end(Cell cell, String outcome) {
    bar.step();
  }

  @Override
  public void close() {
    bar.close();
  }
}
