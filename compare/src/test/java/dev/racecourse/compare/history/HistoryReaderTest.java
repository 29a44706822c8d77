package dev.racecourse.compare.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.process.SetupException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryReaderTest {

  private final HistoryReader reader = new HistoryReader();
  private final Run run = SomeRows.run(4);
  private final HistoryFile file = HistoryFile.of(run);

  @Test
  void readsRunsAndEventsInTheOrderOfTime() {
    var earlier = withTime(run, "2025-01-01T00:00:00Z");

    add(file);
    add(HistoryFile.of(earlier));
    SomeRows.events().forEach(event -> add(HistoryFile.of(event)));

    var history = reader.history();
    assertEquals(new History(List.of(earlier, run), SomeRows.events(), List.of()), history);
  }

  @Test
  void usesWhatIsLeftOfAFileThatWasCutOffInsideOfALine() {
    var end = file.text().indexOf('\n', file.text().indexOf("\"kind\":\"cell\"")) + 40;
    add(file.path(), file.text().substring(0, end));

    var history = reader.history();
    assertEquals(
        List.of(new Run(run.header(), run.cells().subList(0, 1), List.of())), history.runs());
    assertEquals(2, history.notes().size(), history.notes()::toString);
    assertTrue(
        history.notes().get(0).startsWith(file.path() + ", line 3 cannot be read: "),
        history.notes().get(0));
    assertEquals(
        file.path() + " was cut off: it ends at line 3 of 5. The rows before are used.",
        history.notes().get(1));
  }

  @Test
  void noticesAFileThatWasCutOffBetweenTwoLines() {
    add(file.path(), file.text().substring(0, file.text().indexOf('\n') + 1));

    assertEquals(List.of(new Run(run.header(), List.of(), List.of())), reader.history().runs());
    assertEquals(
        List.of(file.path() + " was cut off: it ends at line 1 of 5. The rows before are used."),
        reader.history().notes());
  }

  @Test
  void usesTheRowsAroundADamagedOne() {
    var lines = file.text().split("\n", -1);
    lines[2] = "garbage";
    add(file.path(), String.join("\n", lines));

    assertEquals(3, reader.history().runs().get(0).cells().size());
    var notes = reader.history().notes();
    assertEquals(1, notes.size(), notes::toString);
    assertTrue(notes.get(0).startsWith(file.path() + ", line 3 cannot be read: "), notes.get(0));
  }

  @Test
  void aRowThatNobodyCanHaveMeasuredCostsNothingButItself() {
    var race = RowFormat.text(SomeRows.run().header(), SomeRows.run().races());
    for (var odd :
        List.of(
            new String[] {file.text(), "\"error\":0.0625", "\"error\":-1"},
            new String[] {file.text(), "\"error\":0.0625", "\"error\":1e308"},
            new String[] {file.text(), "\"mean\":0.25", "\"mean\":1e308"},
            new String[] {file.text(), "\"mean\":0.25", "\"mean\":\"NaN\""},
            new String[] {file.text(), "\"pairs\":8", "\"pairs\":-8"},
            new String[] {race, "\"forks\":5", "\"forks\":0"},
            new String[] {race, "\"forks\":5", "\"forks\":-5"},
            new String[] {race, "\"samples\":40000", "\"samples\":-1"})) {
      var text = odd[0].replaceFirst(odd[1], odd[2]);
      assertNotEquals(odd[0], text);
      var first = text.lines().findFirst().orElseThrow();
      var rows = (int) text.lines().count() - 1;
      var read = new HistoryReader();
      read.add(path(first), text.getBytes(StandardCharsets.UTF_8));

      var history = read.history();
      assertEquals(1, history.notes().size(), odd[2] + history.notes());
      assertTrue(history.notes().get(0).contains(", line 2 cannot be read: "), odd[2]);
      var kept = history.runs().get(0);
      assertEquals(rows - 1, kept.cells().size() + kept.races().size(), odd[2]);
    }
  }

  private static String path(String header) {
    try {
      return HistoryFile.path((RunHeader) RowFormat.first(header).row().orElseThrow());
    } catch (RowFormat.NoRowException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void refusesANewerSchemaAndSaysWhatToDo() {
    var newer = file.text().replace("\"schema\":1", "\"schema\":3");

    var error = assertThrows(SetupException.class, () -> add(file.path(), newer));

    assertEquals(
        file.path()
            + " was written by a newer compare: its schema is 3, and this compare knows 2.\n"
            + "Update compare to read this history. Nothing was changed.",
        error.getMessage());
  }

  @Test
  void leavesOutFilesThatAreNone() {
    add("runs/2026/ab/empty.ndjson", "");
    add("runs/2026/ab/other.ndjson", "{\"kind\":\"run\"}\n");
    add("runs/2026/ab/text.ndjson", "text\n");
    add("runs/2026/ab/cell.ndjson", RowFormat.text(SomeRows.ROW, List.of()));

    assertEquals(new History(List.of(), List.of(), List.of()).runs(), reader.history().runs());
    var notes = reader.history().notes();
    assertEquals(4, notes.size(), notes::toString);
    assertEquals("runs/2026/ab/empty.ndjson is empty: it was cut off.", notes.get(0));
    assertEquals(
        "runs/2026/ab/other.ndjson, line 1 names no schema. The file is left out.", notes.get(1));
    assertTrue(notes.get(2).startsWith("runs/2026/ab/text.ndjson, line 1 cannot be read: "));
    assertTrue(notes.get(3).startsWith("runs/2026/ab/cell.ndjson, line 1 begins no run"));
  }

  @Test
  void countsACopyOnce() {
    var event = HistoryFile.of(SomeRows.events().get(0));
    add(file);
    add("runs/2026/ab/copy.ndjson", file.text());
    add("events/copy.ndjson", event.text());

    assertEquals(List.of(run), reader.history().runs());
    assertEquals(List.of(), reader.history().events());
    assertEquals(
        List.of(
            "runs/2026/ab/copy.ndjson should be %s. The file is left out.".formatted(file.path()),
            "events/copy.ndjson should be %s. The file is left out.".formatted(event.path())),
        reader.history().notes());
  }

  @Test
  void knowsWhatWasExcluded() {
    var one = new Event.Exclude(SomeRows.SAID, run.header().id(), run.cells().get(0).cell());
    var all = new Event.Exclude(SomeRows.SAID, run.header().id(), null);

    assertEquals(List.of(true, false, false, false), excluded(List.of(one)));
    assertEquals(List.of(true, true, true, true), excluded(List.of(all)));
    assertEquals(List.of(false, false, false, false), excluded(SomeRows.events()));
  }

  private List<Boolean> excluded(List<Event> events) {
    var history = new History(List.of(run), events, List.of());
    return run.cells().stream().map(row -> history.excludes(run, row.cell())).toList();
  }

  private static Run withTime(Run run, String time) {
    var old = run.header();
    var header =
        new RunHeader(
            Name.newId(),
            java.time.Instant.parse(time),
            old.commit(),
            old.committed(),
            old.previous(),
            old.anchor(),
            old.machine(),
            old.harness(),
            old.epoch());
    return new Run(header, run.cells(), run.races());
  }

  private void add(HistoryFile added) {
    add(added.path(), added.text());
  }

  private void add(String path, String text) {
    reader.add(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
