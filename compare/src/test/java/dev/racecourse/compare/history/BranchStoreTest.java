package dev.racecourse.compare.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.git.ScratchRepository;
import dev.racecourse.compare.process.SetupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchStoreTest {

  private static final String NAME = "racecourse-history";

  @TempDir private Path folder;
  private ScratchRepository scratch = new ScratchRepository(Path.of(""));

  @BeforeEach
  void makeRepository() throws IOException, InterruptedException {
    scratch = ScratchRepository.in(folder.resolve("repository"));
    scratch.commit("first");
  }

  @Test
  void readsWhatItWrote() throws Exception {
    var run = SomeRows.run();
    store().append(run);
    for (var event : SomeRows.events()) {
      store().append(event);
    }

    assertEquals(new History(List.of(run), SomeRows.events(), List.of()), store().read());
    assertEquals(1 + SomeRows.events().size() + "", scratch.git("rev-list", "--count", NAME));
    assertSound();
  }

  @Test
  void hasNothingAtFirst() throws Exception {
    assertEquals(
        new History(
            List.of(),
            List.of(),
            List.of("There is no branch racecourse-history yet: nothing was recorded.")),
        store().read());
  }

  @Test
  void hasACommitWithOneFileForEachRun() throws Exception {
    var first = SomeRows.run();
    store().append(first);
    store().append(SomeRows.run());
    store().append(first);

    assertEquals("2", scratch.git("rev-list", "--count", NAME));
    assertEquals(
        HistoryFile.of(first).path(), scratch.git("ls-tree", "-r", "--name-only", NAME + "^"));
    assertThrows(AssertionError.class, () -> scratch.git("merge-base", "main", NAME));
  }

  @Test
  void neverChangesAFile() throws Exception {
    var run = SomeRows.run();
    store().append(run);
    var other = new Run(run.header(), List.of(), List.of());

    var error = assertThrows(SetupException.class, () -> store().append(other));

    assertTrue(String.valueOf(error.getMessage()).contains("is there already"));
    assertEquals(List.of(run), store().read().runs());
  }

  @Test
  void worksInABareRepository() throws Exception {
    scratch.git("clone", "--quiet", "--bare", ".", "../bare.git");
    var run = SomeRows.run();
    var store = store(folder.resolve("bare.git"), NAME);

    store.append(run);

    assertEquals(List.of(run), store.read().runs());
  }

  @Test
  void worksBeforeTheFirstCommit() throws Exception {
    var empty = ScratchRepository.in(folder.resolve("empty"));
    var run = SomeRows.run();

    store(empty.root(), NAME).append(run);

    assertEquals(List.of(run), store(empty.root(), NAME).read().runs());
  }

  @Test
  void leavesABranchAloneThatIsCheckedOut() throws Exception {
    var error =
        assertThrows(
            SetupException.class, () -> store(scratch.root(), "main").append(SomeRows.run()));

    assertEquals(
        "the branch main is checked out, and compare adds to it without a checkout.\n"
            + "Switch to another branch there. Nothing was stored.",
        error.getMessage());
  }

  @Test
  void readsFilesThatAreDamagedInTheBranch() throws Exception {
    var run = SomeRows.run();
    store().append(run);
    scratch.git("worktree", "add", "--quiet", "../history", NAME);
    var history = new ScratchRepository(folder.resolve("history"));
    var cut = HistoryFile.of(SomeRows.run());
    history.write(cut.path(), cut.text().substring(0, cut.text().length() - 10));
    history.write("README.md", "not a row");
    history.commit("damage");
    history.git("checkout", "--quiet", "--detach");

    assertEquals(2, store().read().runs().size());
    var notes = store().read().notes();
    assertEquals(1, notes.size(), notes::toString);
    assertTrue(notes.get(0).startsWith(cut.path() + ", line 3 cannot be read: "), notes.get(0));
  }

  /** A full disk is another reason for the same error. */
  @Test
  void saysWhyNothingCanBeWritten() throws Exception {
    store().append(SomeRows.run());
    for (var i = 0; i < 256; i++) {
      var fan = scratch.root().resolve(".git/objects/%02x".formatted(i));
      if (!Files.exists(fan)) {
        Files.writeString(fan, "no directory");
      }
    }

    var error =
        assertThrows(
            SetupException.class,
            () -> {
              for (var i = 0; i < 100; i++) {
                store().append(SomeRows.run());
              }
            });

    var message = String.valueOf(error.getMessage());
    assertTrue(message.endsWith(" Nothing was stored."), message);
    assertEquals(List.of(), store().read().notes());
  }

  @Test
  void losesNothingToAnotherWriterOfTheSameClone() throws Exception {
    var runs = new ArrayList<Run>();
    for (var i = 0; i < 20; i++) {
      runs.add(SomeRows.run());
    }
    var writers = Executors.newFixedThreadPool(4);
    try {
      var jobs = new ArrayList<Future<?>>();
      for (var run : runs) {
        jobs.add(
            writers.submit(
                () -> {
                  store().append(run);
                  return run;
                }));
      }
      for (var job : jobs) {
        job.get();
      }
    } finally {
      writers.shutdownNow();
    }

    assertEquals(20, store().read().runs().size());
    assertTrue(store().read().runs().containsAll(runs));
    assertSound();
  }

  private void assertSound() throws InterruptedException {
    assertEquals("", scratch.git("fsck", "--strict", "--no-dangling"));
  }

  private HistoryStore store() {
    return store(scratch.root(), NAME);
  }

  private static HistoryStore store(Path directory, String name) {
    return HistoryStore.branch(new Repository(directory), name, Optional.empty());
  }
}
