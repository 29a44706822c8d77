package dev.racecourse.compare.history;

import dev.racecourse.compare.history.Event.Exclude;
import dev.racecourse.compare.jmh.CellKey;
import java.util.List;

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

  /** Whether someone excluded a cell of a run. */
  public boolean excludes(Run run, CellKey cell) {
    return events.stream()
        .filter(Exclude.class::isInstance)
        .map(Exclude.class::cast)
        .filter(event -> event.run().equals(run.header().id()))
        .anyMatch(event -> event.cell() == null || event.cell().equals(cell));
  }
}
