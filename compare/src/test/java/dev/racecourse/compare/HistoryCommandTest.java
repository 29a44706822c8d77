package dev.racecourse.compare;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static dev.racecourse.compare.trend.SimulatedHistory.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.historyreport.ExampleHistories;
import dev.racecourse.compare.trend.SimulatedHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCommandTest {

  @TempDir private Path folder;

  private KeptHistory small() throws IOException, InterruptedException {
    var kept = KeptHistory.in(folder, 12);
    return kept.keep(
        new SimulatedHistory(kept.commits()).cell(CELL, step(6, 0.8), i -> 0, i -> 96).measured());
  }

  @Test
  void saysAllThatItKnows() throws Exception {
    var kept = KeptHistory.in(folder, 60);
    kept.keep(ExampleHistories.everything(kept.commits()));

    var shell = kept.history();

    assertEquals(1, shell.exit(), shell.err());
    assertTrue(shell.out().contains("\nFAILS: "), shell.out());
    assertTrue(shell.out().endsWith("report   " + folder.resolve("out") + "\n"), shell.out());
    assertTrue(file("history.json").contains("\"exit\":1"));
    assertTrue(file("badge.svg").contains(">1 confirmed change, 1 new race<"));
    assertTrue(file("report.html").contains("FAILS: "));
    assertTrue(file("report.md").contains("FAILS: "));
    assertEquals(60 * 6 - 5 + 1, file("history.csv").lines().count());
  }

  @Test
  void nothingIsRecordedYet() throws Exception {
    var shell = KeptHistory.in(folder, 3).history();

    assertEquals(2, shell.exit(), shell.err());
    assertTrue(shell.out().contains("nothing was recorded."), shell.out());
    assertTrue(shell.out().contains("\nNothing was recorded of these commits, "), shell.out());
    assertTrue(file("badge.svg").contains("not measured"));
  }

  @Test
  void thereIsNoBranchYet() throws Exception {
    var kept = KeptHistory.in(folder, 3);
    var out = folder.resolve("out").toString();
    var shell = Shell.compare(kept.scratch().root(), "history", "--output", out);

    assertEquals(2, shell.exit(), shell.err());
    assertTrue(shell.out().contains("There is no branch racecourse-history yet"), shell.out());
  }

  @Test
  void saysThatThereIsNoRepository() throws Exception {
    var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    for (var words : List.of(List.of("history"), List.of("history", "--store", "../store"))) {
      var shell = Shell.compare(elsewhere, words.toArray(String[]::new));

      assertEquals(2, shell.exit(), shell.out());
      assertTrue(
          shell.err().startsWith("compare: git can read no repository in " + elsewhere),
          shell.err());
      assertTrue(shell.err().contains("run compare inside a repository."), shell.err());
    }
  }

  @Test
  void looksAtTheCommitsUpToARef() throws Exception {
    var kept = small();

    assertEquals(4, kept.history().exit());
    assertEquals(0, kept.run("history", "HEAD~6", "--output", folder.resolve("b") + "").exit());
    var unknown = kept.run("history", "nowhere", "--output", folder.resolve("c") + "");
    assertEquals(2, unknown.exit());
    assertTrue(unknown.err().startsWith("compare: REF `nowhere` names no commit"), unknown.err());
  }

  @Test
  void leavesTheBadgeBesideTheHistoryIfAsked() throws Exception {
    var kept = small();
    var badge = folder.resolve("store/badge.svg");
    kept.history();
    assertFalse(Files.exists(badge));

    kept.run("history", "--badge", "--output", folder.resolve("b").toString());

    assertTrue(Files.readString(badge).contains("may be worse"));
  }

  @Test
  void looksAtTheCellsThatAreWanted() throws Exception {
    var shell = small().history("--cells", "Other");

    assertEquals(2, shell.exit(), shell.err());
    assertTrue(shell.err().contains("no recorded cell matches [Other]. There are:"), shell.err());
  }

  @Test
  void saysThatTheNewestCommitsWereNotMeasured() throws Exception {
    var kept = small();
    kept.scratch().commit("newer");
    kept.scratch().commit("newest");

    var shell = kept.history();

    var last = kept.commits().get(11).substring(0, 8);
    assertTrue(shell.out().contains("not measured: 2 commits after " + last), shell.out());
  }

  @Test
  void mindsLargeChangesOnly() throws Exception {
    assertEquals(0, small().history("--delta", "40%").exit());
  }

  @Test
  void saysThatAShallowCloneLacksCommits() throws Exception {
    var kept = small();
    var clone = folder.resolve("shallow");
    kept.scratch()
        .git("clone", "-q", "--depth=2", "file://" + kept.scratch().root(), clone.toString());

    var shell = kept.runIn(clone, "history", "--output", folder.resolve("out").toString());

    // No creep: which changes are known is unknown.
    assertEquals(2, shell.exit(), shell.out());
    assertTrue(shell.out().contains("fetch-depth: 0"), shell.out());
    var incomplete = "\nINCOMPLETE (9 measured commits are not in this shallow clone): nothing";
    assertTrue(shell.out().contains(incomplete), shell.out());
    assertTrue(shell.out().contains("measured 2 commits"), shell.out());
  }

  @Test
  void aShallowCloneStillHasWhatHeadChanged() throws Exception {
    var kept = KeptHistory.in(folder, 12);
    var history = new SimulatedHistory(kept.commits());
    history.compare(CELL, 10, 11, "Worse", -0.2);
    kept.keep(history);
    var clone = folder.resolve("shallow");
    kept.scratch()
        .git("clone", "-q", "--depth=1", "file://" + kept.scratch().root(), clone.toString());

    var shell = kept.runIn(clone, "history", "--output", folder.resolve("out").toString());

    assertEquals(1, shell.exit(), shell.out());
  }

  @Test
  void saysThatCommitsWereRebasedAway() throws Exception {
    var kept = small();
    kept.scratch().git("reset", "--quiet", "--hard", "HEAD~1");
    kept.scratch().commit("another");

    var shell = kept.history();

    assertTrue(shell.out().contains("Left out: the runs of commit "), shell.out());
    assertTrue(shell.out().contains("measured 10 commits"), shell.out());
  }

  @Test
  void saysThatAFileWasCutOff() throws Exception {
    var kept = small();
    var run = runs().get(0);
    var text = Files.readString(run);
    Files.writeString(run, text.substring(0, text.length() - 40));

    var shell = kept.history();

    assertTrue(shell.out().contains("cannot be read"), shell.out());
    assertFalse(shell.out().contains("Nothing was recorded"), shell.out());
  }

  @Test
  void refusesAFolderThatHoldsSomething() throws Exception {
    var kept = small();
    kept.history();

    var again = kept.history();

    assertEquals(2, again.exit());
    assertTrue(again.err().contains("holds something already"), again.err());
  }

  @Test
  void saysThatABlessingOfLostCommitsIsNotInForce() throws Exception {
    var kept = small();
    kept.run("bless", "HEAD~1..HEAD", "--reason", "it is worth it");
    kept.scratch().git("reset", "--quiet", "--hard", "HEAD~1");
    kept.scratch().commit("another");

    var shell = kept.history();

    var lost = kept.commits().get(11).substring(0, 8);
    assertTrue(
        shell
            .out()
            .replaceAll("\\s+", " ")
            .contains("; not in force: " + lost + " did not lead to HEAD"),
        shell.out());
  }

  private String file(String name) throws IOException {
    return Files.readString(folder.resolve("out").resolve(name));
  }

  private List<Path> runs() throws IOException {
    try (var files = Files.walk(folder.resolve("store/runs"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
