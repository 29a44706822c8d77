package dev.racecourse.compare.history;

import dev.racecourse.compare.history.RowFormat.NoRowException;
import dev.racecourse.compare.process.SetupException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts a history together from files. A damaged row costs nothing but itself. */
final class HistoryReader {

  private final List<Run> runs = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** Adds what a file holds. */
  void add(String path, byte[] content) {
    var lines = new String(content, StandardCharsets.UTF_8).lines().toList();
    if (lines.isEmpty()) {
      note("%s is empty: it was cut off.".formatted(path));
      return;
    }
    try {
      var first = RowFormat.first(lines.get(0));
      if (first.schema() > RowFormat.SCHEMA) {
        throw new SetupException(
            "%s was written by a newer compare: its schema is %d, and this compare knows %d.\n"
                    .formatted(path, first.schema(), RowFormat.SCHEMA)
                + "Update compare to read this history. Nothing was changed.");
      }
      if (first.row().isEmpty()) {
        note("%s, line 1 names no schema. The file is left out.".formatted(path));
        return;
      }
      add(path, first.row().get(), lines);
      if (lines.size() <= first.rows()) {
        note(
            "%s was cut off: it ends at line %d of %d. The rows before are used."
                .formatted(path, lines.size(), first.rows() + 1));
      }
    } catch (NoRowException e) {
      note("%s, line 1 cannot be read: %s. The file is left out.".formatted(path, e.getMessage()));
    }
  }

  private void add(String path, HistoryRow first, List<String> lines) {
    if (first instanceof RunHeader header) {
      if (isAtHome(path, HistoryFile.path(header))) {
        addRun(path, header, lines);
      }
    } else if (first instanceof Event event) {
      if (isAtHome(path, HistoryFile.path(event))) {
        events.add(event);
      }
    } else {
      note("%s, line 1 begins no run, and is no event. The file is left out.".formatted(path));
    }
  }

  /** A copy under another name would count twice. */
  private boolean isAtHome(String path, String home) {
    if (!path.equals(home)) {
      note("%s should be %s. The file is left out.".formatted(path, home));
    }
    return path.equals(home);
  }

  private void addRun(String path, RunHeader header, List<String> lines) {
    var cells = new ArrayList<CellRow>();
    var races = new ArrayList<RaceRow>();
    for (var i = 1; i < lines.size(); i++) {
      try {
        var row = RowFormat.row(lines.get(i));
        if (row instanceof CellRow cell) {
          cells.add(cell);
        } else if (row instanceof RaceRow race) {
          races.add(race);
        } else {
          note("%s, line %d is no row of a run. It is left out.".formatted(path, i + 1));
        }
      } catch (NoRowException e) {
        note(
            "%s, line %d cannot be read: %s. It is left out."
                .formatted(path, i + 1, e.getMessage()));
      }
    }
    runs.add(new Run(header, cells, races));
  }

  /** Adds a line for the user. */
  void note(String text) {
    notes.add(text.replaceAll("\\s*\\R\\s*", " "));
  }

  History history() {
    runs.sort(
        Comparator.comparing((Run run) -> run.header().time())
            .thenComparing(run -> run.header().id()));
    events.sort(
        Comparator.comparing((Event event) -> event.said().time())
            .thenComparing(event -> event.said().id()));
    return new History(runs, events, notes);
  }
}
