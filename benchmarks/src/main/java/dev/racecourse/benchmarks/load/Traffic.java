package dev.racecourse.benchmarks.load;

import java.util.Locale;

/** What the users ask for. */
public enum Traffic {
  /** Reads only. */
  READ,
  /** Mostly reads, and some writes. */
  MIXED;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
