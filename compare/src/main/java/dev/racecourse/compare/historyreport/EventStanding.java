package dev.racecourse.compare.historyreport;

import static dev.racecourse.compare.historyreport.HistoryReport.shortHash;

import dev.racecourse.compare.history.Event;
import dev.racecourse.compare.history.Event.Annotate;
import dev.racecourse.compare.history.Event.Bless;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.trend.CommitOrder;
import java.util.List;
import java.util.Optional;

/**
 * What people said, in words, and whether it counts.
 *
 * @param order the commits that are looked at
 * @param runs of these that count
 * @param ref as the user named the last of them
 */
record EventStanding(CommitOrder order, List<Run> runs, String ref) {

  static EventStanding of(HistoryReport report) {
    var trends = report.trends();
    return new EventStanding(trends.order(), trends.runs(), report.ref());
  }

  /** All that an event says, and why it is not in force if it is not. */
  String words(Event event) {
    return EventWords.of(event) + whyNot(event).map(why -> "; not in force: " + why).orElse("");
  }

  /** Why it is not in force; empty if it is. */
  Optional<String> whyNot(Event event) {
    return absent(event)
        .map(this::isAbsent)
        .or(() -> event instanceof Bless bless ? early(bless) : Optional.empty());
  }

  private String isAbsent(String commit) {
    return order.isComplete()
        ? "%s did not lead to %s: rebased away, or on another branch"
            .formatted(shortHash(commit), ref)
        : "%s is older than the commits that count, or did not lead to %s"
            .formatted(shortHash(commit), ref);
  }

  /** Nobody can accept what nothing was known of. */
  private Optional<String> early(Bless bless) {
    var after = order.position(bless.after()).orElse(-1);
    return runs.stream()
            .map(Run::header)
            .filter(run -> !run.time().isAfter(bless.said().time()))
            .anyMatch(run -> order.position(run.commit()).orElse(-1) > after)
        ? Optional.empty()
        : Optional.of("none of its commits was measured when it was said");
  }

  /** The commit that it takes and that is not here. An anchor need not have led to the last one. */
  private Optional<String> absent(Event event) {
    if (event instanceof Bless bless) {
      return missing(bless.upTo())
          .or(() -> order.isComplete() ? missing(bless.after()) : Optional.empty());
    }
    return event instanceof Annotate note ? missing(note.commit()) : Optional.empty();
  }

  private Optional<String> missing(String commit) {
    return order.position(commit).isPresent() ? Optional.empty() : Optional.of(commit);
  }
}
