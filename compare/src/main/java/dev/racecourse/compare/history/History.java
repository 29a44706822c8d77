package dev.racecourse.compare.history;

import dev.racecourse.compare.history.Event.Exclude;
import dev.racecourse.compare.jmh.CellKey;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is kept.
 *
 * @param runs by the time at which they ended
 * @param events by the time at which they were said
 * @param notes what could not be read or reached, a line each
 */
public record History(List<Run> runs, List<Event> events, List<String> notes) {

  /** Keeps its own copies. */
  public History {
    runs = List.copyOf(runs);
    events = List.copyOf(events);
    notes = List.copyOf(notes);
  }

  /** Whether someone excluded a run as a whole, with what its race tests showed. */
  public boolean excludes(Run run) {
    return exclusions(run).anyMatch(event -> event.cell() == null);
  }

  /** Whether someone excluded a cell of a run, or all of the run. */
  public boolean excludes(Run run, CellKey cell) {
    return exclusions(run).anyMatch(event -> event.cell() == null || event.cell().equals(cell));
  }

  private Stream<Exclude> exclusions(Run run) {
    return events.stream()
        .filter(Exclude.class::isInstance)
        .map(Exclude.class::cast)
        .filter(event -> event.run().equals(run.header().id()));
  }
}
