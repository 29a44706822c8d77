package dev.racecourse.compare;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static dev.racecourse.compare.trend.SimulatedHistory.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.trend.SimulatedHistory;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history that begins late, by {@code --since}. */
class HistorySinceTest {

  @TempDir private Path folder;

  private KeptHistory small() throws IOException, InterruptedException {
    var kept = KeptHistory.in(folder, 12);
    return kept.keep(
        new SimulatedHistory(kept.commits()).cell(CELL, step(6, 0.8), i -> 0, i -> 96).measured());
  }

  @Test
  void beginsWhereItIsToldTo() throws Exception {
    var kept = small();
    var commits = kept.commits();

    assertEquals(4, kept.history().exit(), "slower at commit 6, and nobody blessed it");
    var since = kept.run("history", "--since", "HEAD~5", "--output", folder.resolve("b") + "");
    assertEquals(0, since.exit(), since.out());
    assertTrue(since.out().contains("measured 6 commits"), since.out());
    assertTrue(since.out().contains("The 6 commits before " + commits.get(6).substring(0, 8)));
    assertFalse(since.out().contains("Left out"), since.out());
    var all = kept.run("history", "--since", "2000-01-01", "--output", folder.resolve("c") + "");
    assertEquals(4, all.exit(), all.out());
    assertFalse(all.out().contains("--since"), all.out());
  }

  @Test
  void refusesABeginThatIsNone() throws Exception {
    var kept = small();
    kept.scratch().git("branch", "side", "HEAD~1");
    kept.scratch().git("checkout", "--quiet", "side");
    kept.scratch().commit("side");
    kept.scratch().git("checkout", "--quiet", "main");

    assertRefused(kept, "nowhere", "--since `nowhere` names no commit");
    assertRefused(kept, "side", "--since `side` is not among the first parents that led to HEAD");
    assertRefused(kept, "2999-01-01", "HEAD was committed before 2999-01-01, so nothing is left");
    assertRefused(kept, "2026-02-31", "--since 2026-02-31 is no day");
  }

  private static void assertRefused(KeptHistory kept, String since, String words) {
    var shell = kept.history("--since", since);
    assertEquals(2, shell.exit(), shell.out());
    assertTrue(shell.err().startsWith("compare: " + words), shell.err());
  }

  @Test
  void whatBeginsBeforeStillCounts() throws Exception {
    var kept = KeptHistory.in(folder, 12);
    var history =
        new SimulatedHistory(kept.commits()).cell(CELL, i -> 0, i -> 0, i -> 96).measured();
    history.compare(CELL, 4, 7, "Worse", -0.2);
    kept.keep(history);

    var since = kept.history("--since", "HEAD~5");
    assertEquals(1, since.exit(), "a direct comparison with an older commit: " + since.out());

    kept.run("bless", "HEAD~7..HEAD~4", "--reason", "it is worth it");
    var blessed = kept.run("history", "--since", "HEAD~5", "--output", folder.resolve("b") + "");
    assertEquals(0, blessed.exit(), blessed.out());
    assertFalse(blessed.out().contains("not in force"), blessed.out());
  }
}
