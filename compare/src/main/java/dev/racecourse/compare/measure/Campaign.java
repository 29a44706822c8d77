package dev.racecourse.compare.measure;

import dev.racecourse.compare.jmh.CellKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * All pairs of all cells. The first pair of every cell comes before the second pair of any, in an
 * order shuffled anew each time, so that a slow spell of the machine does not fall on one cell
 * alone, and an interrupted campaign has something to say about each.
 */
public final class Campaign {

  private final Plan plan;
  private final Progress progress;
  private final Random random;
  private final List<Series> cells;

  /** Plans a campaign. */
  public Campaign(Lab lab, List<CellKey> cells, Progress progress) {
    this.plan = lab.plan();
    this.progress = progress;
    this.random = new Random(plan.seed());
    this.cells = cells.stream().map(cell -> new Series(cell, lab, random)).toList();
  }

  /** Measures. What is finished when an interrupt comes stays in the samples. */
  public void run() throws InterruptedException {
    var shuffled = new ArrayList<>(cells);
    for (var pair = 0; pair < plan.pairs(); pair++) {
      Collections.shuffle(shuffled, random);
      for (var cell : shuffled) {
        cell.runNextPair(progress);
      }
    }
  }

  /** What has been measured so far, one sample a cell. */
  public List<CellSample> samples() {
    return cells.stream().map(Series::sample).toList();
  }
}
