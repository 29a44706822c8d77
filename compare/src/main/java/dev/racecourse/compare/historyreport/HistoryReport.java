package dev.racecourse.compare.historyreport;

import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.trend.CommitInterval;
import dev.racecourse.compare.trend.Trends;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A history with what its reports say in the same way.
 *
 * @param ref as the user named the last commit
 * @param store where the history is kept, in words
 * @param page where the last commit can be read; the others can be read beside it
 */
public record HistoryReport(Trends trends, String ref, String store, Optional<URI> page) {

  private static final int SHORT = 8;

  /** The first digits of a hash. */
  static String shortHash(String commit) {
    return commit.substring(0, Math.min(SHORT, commit.length()));
  }

  /** The commits of an interval as {@code compare bless} takes them, and how many they are. */
  static String commits(CommitInterval interval) {
    var names = shortHash(interval.after()) + ".." + shortHash(interval.upTo());
    return interval.commits() == 1 ? names : names + " (" + interval.commits() + ")";
  }

  /** The commits that were measured, with the time at which they were committed. */
  Map<String, Instant> committed() {
    var times = new HashMap<String, Instant>();
    trends.runs().stream()
        .map(Run::header)
        .forEach(header -> times.put(header.commit(), header.committed()));
    return times;
  }

  /** The day of a commit; empty if it was not measured. */
  static String day(Map<String, Instant> committed, String commit) {
    var time = committed.get(commit);
    return time == null ? "" : LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
  }

  /** The name of the last commit. */
  String last() {
    var order = trends.order();
    return order.size() == 0 ? ref : shortHash(order.at(order.size() - 1));
  }

  /** What was read, in a line each. */
  List<String> heading() {
    var commits = trends.runs().stream().map(run -> run.header().commit()).distinct().count();
    var cells = trends.series().stream().map(series -> series.cell()).distinct().count();
    var epochs = trends.runs().stream().map(run -> run.header().epoch()).distinct().count();
    return List.of(
        "history  %s, up to %s (%s)".formatted(store, last(), ref),
        "measured %s, %s, %s, in %s"
            .formatted(
                counted(commits, "commit"),
                counted(trends.runs().size(), "run"),
                counted(cells, "cell"),
                counted(epochs, "epoch")));
  }

  static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
