package dev.racecourse.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.git.ScratchRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bisects commits that hold a jar of tiny benchmarks, as far as that takes no time. */
class BisectCommandTest {

  private static final String BUILD =
      "mkdir -p benchmarks/target && cp tiny.jar benchmarks/target/benchmarks.jar";

  @TempDir private Path folder;
  private ScratchRepository scratch = new ScratchRepository(Path.of(""));
  private final List<String> commits = new ArrayList<>();

  @BeforeEach
  void makeRepository() throws IOException, InterruptedException {
    scratch = ScratchRepository.in(folder.resolve("repository"));
    for (var mark : List.of("one", "two", "three")) {
      ThinJar.writeTo(scratch.root().resolve("tiny.jar"), mark);
      commits.add(scratch.commit(mark));
    }
  }

  @Test
  void wantsACellOrARace() {
    assertUsage("give --cell or --race, one of the two", "HEAD~1", "HEAD");
    assertUsage("one of the two", "HEAD~1", "HEAD", "--cell", "x", "--race", "y");
    assertUsage("--state goes with --race", "HEAD~1", "HEAD", "--cell", "x", "--state", "1, 1");
    assertUsage("-t takes 1 or more", "HEAD~1", "HEAD", "--cell", "x", "-t", "0");
    assertUsage("'2GB' is no size", "HEAD~1", "HEAD", "--cell", "x", "--cache-size", "2GB");
    assertUsage("Missing required parameter: 'BAD'", "HEAD");
  }

  @Test
  void theEndsHaveToBeOnALine() throws Exception {
    scratch.git("checkout", "--quiet", "-b", "side", "HEAD~1");
    scratch.write("more", "1").commit("side");

    assertSays("the same commit", "HEAD", "HEAD");
    assertSays("It is newer: swap the two.", "main", "main~1");
    assertSays(
        "The last commit that led to both is %.8s: if that is good, too, name it."
            .formatted(commits.get(1)),
        "side",
        "main");
    assertSays("bad `nonesuch` names no commit", "main~1", "nonesuch");
  }

  @Test
  void aShallowCloneIsNamed() throws Exception {
    var good = commits.get(0);
    var clone = folder.resolve("clone");
    scratch.git("tag", "kept", good);
    scratch.git("clone", "--quiet", "--depth", "1", "file://" + scratch.root(), clone + "");
    new ScratchRepository(clone).git("fetch", "--quiet", "--depth", "1", "origin", "tag", "kept");

    var shell = Shell.compare(clone, "bisect", "kept", "main", "--cell", "x");

    assertEquals(2, shell.exit(), shell.toString());
    assertTrue(shell.err().contains("git fetch --unshallow"), shell.err());
  }

  @Test
  void oneCellHasToMatch() {
    var cells = "matches:\n  Steady.work size=1 -t 1\n  Steady.work size=a b -t 1\n";
    assertFails(cells, bisect("HEAD~2", "--cell", "Steady", "--output", "run"));
    assertFails("no benchmark matches [No]", bisect("HEAD~2", "--cell", "No", "--output", "run2"));
  }

  @Test
  void theBudgetEndsItAndNothingElseIsResumed() throws IOException {
    var shell = bisect("HEAD~2", "--cell", "size=1", "--budget", "1s", "--output", "run");

    assertFails("To go on, repeat the command with --resume ", shell);
    assertTrue(shell.out().startsWith("good  " + commits.get(0).substring(0, 8)), shell.out());
    assertTrue(shell.out().contains("cell  Steady.work size=1 -t 1, each commit by"), shell.out());
    assertTrue(shell.out().contains("NOT KNOWN YET: first both ends"), shell.out());
    var json = Files.readString(folder.resolve("repository/run/bisect.json"));
    assertTrue(json.contains("\"answer\" : \"NOT_KNOWN_YET\""), json);

    assertFails(
        "NOT KNOWN", bisect("HEAD~2", "--cell", "size=1", "--budget", "1s", "--resume", "run"));
    assertFails("good was", bisect("HEAD~1", "--cell", "size=1", "--resume", "run"));
    assertFails("--cell was `size=1`", bisect("HEAD~2", "--cell", "size", "--resume", "run"));
    assertFails("holds nothing", bisect("HEAD~2", "--cell", "size=1", "--resume", "other"));
  }

  @Test
  void whatCannotBeKeptEndsItAndItGoesOnLater() throws IOException {
    bisect("HEAD~2", "--cell", "size=1", "--budget", "1s", "--output", "run");
    var run = folder.resolve("repository/run");
    try (var parts = Files.newDirectoryStream(run, "pairs-*")) {
      for (var part : parts) {
        Files.createSymbolicLink(
            part.resolve("pairs.ndjson"), folder.resolve("nowhere/pairs.ndjson"));
      }
    }

    var shell = bisect("HEAD~2", "--cell", "size=1", "--resume", "run");

    assertFails("pairs.ndjson cannot be used: ", shell);
    assertFails("To go on, repeat the command with --resume ", shell);
  }

  @Test
  void aResultThatCannotBeWrittenIsPrinted() throws IOException {
    var run = folder.resolve("repository/run");
    bisect("HEAD~2", "--cell", "size=1", "--budget", "1s", "--output", "run");
    Files.delete(run.resolve("bisect.json"));
    Files.createDirectories(run.resolve("bisect.json/in the way"));

    var shell = bisect("HEAD~2", "--cell", "size=1", "--budget", "1s", "--resume", "run");

    assertFails(run + " cannot be used: ", shell);
    assertFails("NOT KNOWN YET: ", shell);
    assertFails("To go on, repeat the command with --resume ", shell);
  }

  @Test
  void endsOfTheSameClassesAreNotMeasured() throws Exception {
    scratch.write("readme", "1").commit("words");

    var shell = bisect("HEAD~1", "--cell", "size=1", "--output", "run");

    assertEquals(3, shell.exit(), shell.toString());
    assertTrue(shell.out().contains("NOTHING TO FIND: good and bad have the same classes"));
  }

  @Test
  void aRaceWantsRaceTests() {
    assertFails("bad has no race tests", bisect("HEAD~2", "--race", "Lost", "--output", "run"));
  }

  private Shell bisect(String good, String... more) {
    var words = new ArrayList<>(List.of("bisect", good, "HEAD", "-t", "1", "--build", BUILD));
    words.addAll(List.of("--cache", folder.resolve("cache").toString()));
    words.addAll(List.of(more));
    return Shell.compare(scratch.root(), words.toArray(String[]::new));
  }

  private void assertSays(String words, String good, String bad) {
    assertFails(words, Shell.compare(scratch.root(), "bisect", good, bad, "--cell", "x"));
  }

  private void assertUsage(String words, String... arguments) {
    var all = new ArrayList<>(List.of("bisect"));
    all.addAll(List.of(arguments));
    var shell = Shell.compare(scratch.root(), all.toArray(String[]::new));
    assertFails(words, shell);
    assertTrue(shell.err().contains("Usage: compare bisect [options] GOOD BAD"), shell.err());
  }

  private static void assertFails(String words, Shell shell) {
    assertEquals(2, shell.exit(), shell.toString());
    assertTrue((shell.out() + shell.err()).contains(words), shell.toString());
  }
}
