package dev.racecourse.console;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress for someone who watches: a bar, with the time left. Thread-safe, as the bar is. */
final class BarProgress implements Progress {
  private static final int UNKNOWN = -1;

  private final BarLine line;
  private final ProgressBar bar;

  BarProgress(PrintStream err, String task) {
    this(new BarLine(err), task);
  }

  BarProgress(BarLine line, String task) {
    this.line = line;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(UNKNOWN)
            .setStyle(ProgressBarStyle.ASCII)
            // The time that has passed goes on when nothing else does.
            .continuousUpdate()
            // Whoever does the work knows better how long the rest takes.
            .hideEta()
            .setConsumer(line)
            .build();
  }

  @Override
  public void show(long done, long total, Duration left, String message) {
    bar.maxHint(total);
    bar.stepTo(done);
    bar.setExtraMessage(LineProgress.ending(left, message));
  }

  @Override
  public void say(String words) {
    line.printAbove(words);
    bar.refresh();
  }

  @Override
  public void close() {
    // The bar waits for its last drawing, and would swallow an interrupt of this thread.
    var interrupted = Thread.interrupted();
    bar.close();
    line.clear();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
