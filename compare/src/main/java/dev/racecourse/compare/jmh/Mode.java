package dev.racecourse.compare.jmh;

import java.util.Arrays;

/** A JMH benchmark mode, which decides whether a higher score is faster or slower. */
public enum Mode {
  /** Operations per unit of time. */
  THROUGHPUT("thrpt"),
  /** Time per operation, averaged. */
  AVERAGE_TIME("avgt"),
  /** Time per operation, sampled. */
  SAMPLE_TIME("sample"),
  /** Time of a single invocation. */
  SINGLE_SHOT_TIME("ss");

  private final String label;

  Mode(String label) {
    this.label = label;
  }

  /** The name that JMH's {@code -bm} and its JSON use. */
  public String label() {
    return label;
  }

  /** The score as a speed, so that more is faster in every mode. */
  public double speed(double score) {
    return this == THROUGHPUT ? score : 1 / score;
  }

  /** ln(speed of head / speed of base): above 0, head is faster. */
  public double logRatio(double head, double base) {
    return Math.log(speed(head) / speed(base));
  }

  static Mode labelled(String label) {
    return Arrays.stream(values())
        .filter(mode -> mode.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown JMH mode: " + label));
  }
}
