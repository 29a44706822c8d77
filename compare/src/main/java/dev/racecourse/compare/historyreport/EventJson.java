package dev.racecourse.compare.historyreport;

import dev.racecourse.compare.history.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, for other programs.
 *
 * @param event as it is kept
 * @param inForce whether it counts for the commits of the report
 * @param why it does not; null if it does
 */
public record EventJson(Event event, boolean inForce, @Nullable String why) {

  static List<EventJson> of(HistoryReport report) {
    var standing = EventStanding.of(report);
    return report.trends().events().stream()
        .map(
            event -> {
              var why = standing.whyNot(event);
              return new EventJson(event, why.isEmpty(), why.orElse(null));
            })
        .toList();
  }
}
