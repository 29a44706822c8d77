package dev.racecourse.benchmarks.heat;

import java.util.Comparator;

/** A workload with one number of threads: a row of the table. */
public record Cell(Workload workload, int threads) implements Comparable<Cell> {

  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::workload).thenComparing(Cell::threads);

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return workload + " with " + threads + (threads == 1 ? " thread" : " threads");
  }
}
