package dev.racecourse.compare.historyreport;

import dev.racecourse.compare.trend.Trends;
import java.util.Optional;

/** The commits after the last one that was measured, in words. */
final class NewerCommits {

  private NewerCommits() {}

  /** Empty if the last commit was measured, or none was. */
  static Optional<String> words(Trends trends) {
    var order = trends.order();
    var newest =
        trends.runs().stream()
            .mapToInt(run -> order.position(run.header().commit()).orElseThrow())
            .max();
    var newer = order.size() - 1 - newest.orElse(order.size());
    return newer < 1
        ? Optional.empty()
        : Optional.of(
            "not measured: %s after %s"
                .formatted(
                    HistoryReport.counted(newer, "commit"),
                    HistoryReport.shortHash(order.at(newest.orElseThrow()))));
  }
}
