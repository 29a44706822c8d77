package dev.racecourse.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.git.ScratchRepository;
import dev.racecourse.compare.history.Event;
import dev.racecourse.compare.history.HistoryStore;
import dev.racecourse.compare.history.Ratios;
import dev.racecourse.compare.history.Run;
import dev.racecourse.console.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records commits of a repository whose commits hold a tiny JMH jar. */
class RecordCommandTest {

  @TempDir private Path here;
  private String first = "";
  private String second = "";
  private String third = "";

  @BeforeEach
  void makeCommits() throws IOException, InterruptedException {
    var repository = ScratchRepository.in(here.resolve("repository"));
    first = commit(repository, "1");
    second = commit(repository, "2");
    third = commit(repository, "3");
  }

  private static String commit(ScratchRepository repository, String mark)
      throws IOException, InterruptedException {
    ThinJar.writeTo(repository.root().resolve("jmh.jar"), mark);
    return repository.commit(mark);
  }

  @Test
  void theAnchorStaysAndTheParentIsAnother() throws InterruptedException {
    var earlier = record(second, "--budget", "1s");
    var later = record(third, "--budget", "1s");

    assertEquals(2, earlier.exit(), "there was no time for a pair: " + earlier);
    assertEquals(2, later.exit(), later.toString());
    var runs = stored();
    assertEquals(List.of(second, third), runs.stream().map(run -> run.header().commit()).toList());
    assertEquals(List.of(first, first), runs.stream().map(run -> run.header().anchor()).toList());
    assertEquals(
        List.of(first, second), runs.stream().map(run -> run.header().previous()).toList());
    assertEquals(runs.get(0).header().epoch(), runs.get(1).header().epoch());
  }

  /** One test for both, as pairs take their time. */
  @Test
  void measuresBothAndGoesOnWithTheMissingPairs() throws IOException, InterruptedException {
    var shell = record(third, "--output", "run", "--anchor", first);

    assertEquals(0, shell.exit(), shell.toString());
    assertTrue(shell.out().contains("Serving.work -t 1 "), shell.out());
    var cell = stored().get(0).cells().get(0);
    assertEquals(4, pairs(cell.toAnchor()));
    assertEquals(4, pairs(cell.toPrevious()));
    assertNotNull(cell.pairsDigest());

    var journal = here.resolve("repository/run/previous/pairs.ndjson");
    var kept = Files.readAllLines(journal).subList(0, 3);
    Files.write(journal, kept);
    FileTree.delete(here.resolve("repository/run/history"));

    var resumed = record(third, "--resume", "run", "--anchor", first);

    assertEquals(0, resumed.exit(), resumed.toString());
    assertEquals(kept, Files.readAllLines(journal).subList(0, 3));
    assertEquals(4, pairs(stored().get(1).cells().get(0).toPrevious()));
  }

  private static int pairs(@Nullable Ratios ratios) {
    return Objects.requireNonNull(Objects.requireNonNull(ratios).speed()).pairs();
  }

  @Test
  void aCommitWithTheSameClassesIsNotMeasuredAgain() throws IOException, InterruptedException {
    var repository = new ScratchRepository(here.resolve("repository"));
    var words = repository.write("words.txt", "nothing else").commit("words");

    var shell = record(words, "--anchor", third);

    assertEquals(0, shell.exit(), shell.toString());
    var cell = stored().get(0).cells().get(0);
    assertEquals(Ratios.IDENTICAL, cell.toAnchor());
    assertEquals("Identical", Objects.requireNonNull(cell.verdicts()).speed());
    assertTrue(shell.out().contains("  1.000 "), shell.out());
    var history =
        Shell.compare(repository.root(), "history", "--store", here.resolve("history").toString());
    assertEquals(0, history.exit(), history.toString());
    assertTrue(history.out().contains("measured 1 commit, 1 run, 1 cell, in 1 epoch"));
  }

  @Test
  void anEventNamesTheAnchor() throws InterruptedException {
    HistoryStore.directory(here.resolve("history"))
        .append(new Event.Reanchor(Event.Said.now("somebody", "a release"), second, null));

    var shell = record(third, "--budget", "1s");

    assertEquals(2, shell.exit(), "there was no time for a pair: " + shell);
    assertEquals(second, stored().get(0).header().anchor());
    assertNull(stored().get(0).cells().get(0).toAnchor());
  }

  @Test
  void whatCannotBePushedIsInTheFolder() throws InterruptedException {
    var shell =
        new Recorder(here)
            .recordIn("--remote", "nowhere", third, "--budget", "1s", "--output", "run");

    assertEquals(2, shell.exit(), shell.toString());
    assertTrue(shell.err().contains("with --resume to store it again"), shell.err());
    var measured = HistoryStore.directory(here.resolve("repository/run/history")).read().runs();
    assertEquals(third, measured.get(0).header().commit());

    assertEquals(0, record(third, "--resume", "run", "--budget", "1s").exit());
    assertEquals(0, record(third, "--resume", "run", "--budget", "1s").exit());
    assertEquals(measured, stored(), "measured or stored twice");
  }

  @Test
  void whatCannotBeStoredIsInTheFolder() throws IOException, InterruptedException {
    Files.createDirectory(here.resolve("history"));
    var inTheWay = Files.createFile(here.resolve("history/runs"));

    var shell = record(third, "--budget", "1s", "--output", "run");

    assertEquals(2, shell.exit(), shell.toString());
    assertTrue(shell.err().contains("ndjson cannot be written: "), shell.err());
    assertTrue(shell.err().contains("with --resume to store it again"), shell.err());
    var measured = HistoryStore.directory(here.resolve("repository/run/history")).read().runs();
    Files.delete(inTheWay);
    assertEquals(0, record(third, "--resume", "run", "--budget", "1s").exit());
    assertEquals(measured, stored());
  }

  @Test
  void whatCannotBeKeptEndsItAndIsNotRecorded() throws IOException, InterruptedException {
    record(third, "--budget", "1s", "--output", "run");
    FileTree.delete(here.resolve("repository/run/history"));
    var journal = here.resolve("repository/run/anchor/pairs.ndjson");
    Files.createSymbolicLink(journal, here.resolve("nowhere/pairs.ndjson"));

    var shell = record(third, "--resume", "run");

    assertEquals(2, shell.exit(), shell.toString());
    assertTrue(shell.err().contains(journal + " cannot be used: "), shell.err());
    assertTrue(shell.err().contains("what was measured is kept: to go on, repeat"), shell.err());
    assertEquals(1, stored().size());
  }

  @Test
  void whatCannotBeChosenLeavesNoFolderLocked() {
    var begun = record(third, "--output", "run", "--cells", "Nonesuch");
    var resumed = record(third, "--resume", "run", "--cells", "Nonesuch");

    assertTrue(begun.err().contains("no benchmark matches [Nonesuch]"), begun.toString());
    assertEquals(begun.err(), resumed.err());
  }

  @Test
  void whatCannotBeBuiltIsNamedAndTheRestIsRecorded() throws Exception {
    var repository = new ScratchRepository(here.resolve("repository"));
    repository.git("rm", "--quiet", "jmh.jar");
    repository.commit("broken");
    var mended = commit(repository, "4");

    var shell = record(mended, "--anchor", first, "--budget", "1s");

    assertEquals(2, shell.exit(), shell.toString());
    assertTrue(shell.out().contains("not measured: previous: previous at "), shell.out());
    assertEquals(mended, stored().get(0).header().commit());
  }

  @Test
  void anotherAnchorOfOneRunIsNotThatOfTheNext() throws InterruptedException {
    record(second, "--budget", "1s");
    record(third, "--anchor", second, "--budget", "1s");
    record(third, "--budget", "1s");

    assertEquals(
        List.of(first, second, first),
        stored().stream().map(run -> String.valueOf(run.header().anchor())).toList());
  }

  @Test
  void theFirstCommitOfAllHasNothingToBeComparedWith() {
    var shell = record(first);

    assertEquals(2, shell.exit(), shell.toString());
    assertTrue(shell.err().contains("there is nothing to measure"), shell.err());
  }

  private List<Run> stored() throws InterruptedException {
    return HistoryStore.directory(here.resolve("history")).read().runs();
  }

  private Shell record(String... more) {
    return new Recorder(here).record(more);
  }
}
