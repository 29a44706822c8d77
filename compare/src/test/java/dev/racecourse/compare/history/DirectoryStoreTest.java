package dev.racecourse.compare.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.process.SetupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStoreTest {

  @TempDir private Path folder;

  @Test
  void readsWhatItWrote() throws Exception {
    var run = SomeRows.run();
    store().append(run);
    for (var event : SomeRows.events()) {
      store().append(event);
    }

    assertEquals(new History(List.of(run), SomeRows.events(), List.of()), store().read());
    assertTrue(Files.exists(file(run)), file(run)::toString);
  }

  @Test
  void hasNothingAtFirst() throws Exception {
    assertEquals(
        List.of("There is no " + folder.resolve("store") + " yet: nothing was recorded."),
        store().read().notes());
    assertFalse(Files.exists(folder.resolve("store")));
  }

  @Test
  void refusesAFile() throws Exception {
    var file = Files.writeString(folder.resolve("store"), "a file");

    var error = assertThrows(SetupException.class, () -> store().read());

    assertEquals(
        file + " is no directory.\nName another one with --store. Nothing was changed.",
        error.getMessage());
  }

  @Test
  void neverChangesAFile() throws Exception {
    var run = SomeRows.run();
    store().append(run);
    store().append(run);
    var other = new Run(run.header(), List.of(), List.of());

    var error = assertThrows(SetupException.class, () -> store().append(other));

    assertTrue(String.valueOf(error.getMessage()).contains("is there already"));
    assertEquals(List.of(run), store().read().runs());
  }

  @Test
  void leavesOutWhatWasNotFinishedAndWhatItCannotRead() throws Exception {
    var run = SomeRows.run();
    store().append(run);
    Files.writeString(Path.of(file(run) + ".ab12cd34.part"), "{");
    var cut = HistoryFile.of(SomeRows.run());
    Files.createDirectories(folder.resolve("store").resolve(cut.path()).resolveSibling(""));
    Files.writeString(folder.resolve("store").resolve(cut.path()), "");

    assertEquals(List.of(run), store().read().runs());
    assertEquals(List.of(cut.path() + " is empty: it was cut off."), store().read().notes());
  }

  /** A full disk is another reason for the same error. */
  @Test
  void saysWhyNothingCanBeWritten() throws IOException {
    Files.writeString(folder.resolve("store"), "a file");

    var error = assertThrows(SetupException.class, () -> store().append(SomeRows.run()));

    var message = String.valueOf(error.getMessage());
    assertTrue(message.contains(" cannot be written: "), message);
    assertTrue(message.endsWith(" Nothing was stored."), message);
  }

  private Path file(Run run) {
    var id = run.header().id();
    return folder.resolve("store/runs/2026/%.2s/%s.ndjson".formatted(id, id));
  }

  private HistoryStore store() {
    return HistoryStore.directory(folder.resolve("store"));
  }
}
