package dev.racecourse.compare.historyreport;

import java.util.List;
import java.util.stream.Stream;

/**
 * The first of many, for a report that is read at a glance.
 *
 * @param left how many more there are
 */
record Shortlist<T>(List<T> shown, int left) {

  private static final int MOST = 20;

  /** The first 20. */
  static <T> Shortlist<T> of(List<T> all) {
    return new Shortlist<>(all.stream().limit(MOST).toList(), Math.max(0, all.size() - MOST));
  }

  /** Lines that are too many, the first of them with a last one that says where the others are. */
  static List<String> lines(List<String> all, String one, String many) {
    var first = of(all);
    return Stream.concat(first.shown().stream(), first.rest(one, many).stream()).toList();
  }

  /** Where the others are, in a line; none if there are no others. */
  List<String> rest(String one, String many) {
    return left == 0
        ? List.of()
        : List.of("... and %,d more %s in report.html".formatted(left, left == 1 ? one : many));
  }
}
