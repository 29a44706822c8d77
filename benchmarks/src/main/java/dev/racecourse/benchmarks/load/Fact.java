package dev.racecourse.benchmarks.load;

import java.util.Locale;

/** Something about a run, for people: what it is, and the words for it. */
record Fact(String name, String words) {

  static Fact of(String name, String format, Object... values) {
    return new Fact(name, String.format(Locale.ROOT, format, values));
  }

  /** A line of a terminal; those of several facts are lined up. */
  String line() {
    return String.format(Locale.ROOT, "%-12s  %s\n", name, words);
  }
}
