package dev.racecourse.compare;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.measure.PairOutcome;
import dev.racecourse.compare.measure.Progress;
import java.io.PrintWriter;
import java.time.Duration;

/** Progress for a log: a line when a pair is over, with the time left. */
final class LineProgress implements Progress {

  private final PrintWriter err;
  private final long pairs;
  private final long start = System.nanoTime();
  private long done;

  LineProgress(PrintWriter err, long pairs) {
    this.err = err;
    this.pairs = pairs;
  }

  @Override
  public void roundPlayed() {}

  @Override
  public void pairDone(CellKey cell, PairOutcome outcome) {
    done++;
    var left = Duration.ofNanos((System.nanoTime() - start) / done * (pairs - done));
    var fate = outcome instanceof PairOutcome.Failed ? "void" : "done";
    err.printf(
        "pair %d of %d %s: %s (%d:%02d left)%n",
        done, pairs, fate, cell, left.toMinutes(), left.toSecondsPart());
  }

  @Override
  public void close() {}
}
