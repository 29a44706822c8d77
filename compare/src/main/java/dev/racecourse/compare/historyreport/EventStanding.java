package dev.racecourse.compare.historyreport;

import static dev.racecourse.compare.historyreport.HistoryReport.shortHash;

import dev.racecourse.compare.history.Event;
import dev.racecourse.compare.history.Event.Annotate;
import dev.racecourse.compare.history.Event.Bless;
import dev.racecourse.compare.trend.CommitOrder;
import java.util.Optional;

/**
 * What people said, in words, and whether it counts.
 *
 * @param order the commits that are looked at
 * @param ref as the user named the last of them
 */
record EventStanding(CommitOrder order, String ref) {

  static EventStanding of(HistoryReport report) {
    return new EventStanding(report.trends().order(), report.ref());
  }

  /** All that an event says, and why it is not in force if it is not. */
  String words(Event event) {
    return EventWords.of(event) + absent(event).map(this::why).orElse("");
  }

  private String why(String commit) {
    return order.isComplete()
        ? "; not in force: %s did not lead to %s: rebased away, or on another branch"
            .formatted(shortHash(commit), ref)
        : "; not in force: %s is older than the commits that count, or did not lead to %s"
            .formatted(shortHash(commit), ref);
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
