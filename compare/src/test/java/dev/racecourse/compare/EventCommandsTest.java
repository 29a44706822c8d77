package dev.racecourse.compare;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static dev.racecourse.compare.trend.SimulatedHistory.cell;
import static dev.racecourse.compare.trend.SimulatedHistory.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.git.ScratchRepository;
import dev.racecourse.compare.history.Event;
import dev.racecourse.compare.history.Event.Annotate;
import dev.racecourse.compare.history.Event.Bless;
import dev.racecourse.compare.history.Event.Exclude;
import dev.racecourse.compare.history.Event.Reanchor;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.trend.SimulatedHistory;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventCommandsTest {

  private static final int COMMITS = 12;
  private static final CellKey SIZED =
      new CellKey(Workload.parse("demo.Work.sized thrpt size=1"), 4);
  private static final CellKey SIZED_TWICE =
      new CellKey(Workload.parse("demo.Work.sized thrpt size=2"), 4);
  private static final String STORED = "Nothing was stored.";

  @TempDir private Path folder;
  private KeptHistory kept =
      new KeptHistory(Path.of(""), new ScratchRepository(Path.of("")), List.of());
  private SimulatedHistory history = new SimulatedHistory(List.of("none"));

  @BeforeEach
  void keepHistory() throws Exception {
    kept = KeptHistory.in(folder, COMMITS);
    history =
        new SimulatedHistory(kept.commits())
            .cell(CELL, step(6, 0.8), i -> 0, i -> 96)
            .cell(cell("demo.Work.mapAll"), i -> 0, i -> 0, i -> 96)
            .cell(SIZED, i -> 0, i -> 0, i -> 96)
            .cell(SIZED_TWICE, i -> 0, i -> 0, i -> 96)
            .race("demo.Store.Edit", i -> seen(0))
            .race("demo.Store.EditTwice", i -> seen(0))
            .measured();
    kept.keep(history);
  }

  @Test
  void aBlessedChangeDoesNotFail() throws Exception {
    assertEquals(4, kept.history().exit());

    var shell = say("bless", "HEAD~6..HEAD~5", "--cell", "Work.map");

    assertEquals(0, shell.exit(), shell.err());
    assertTrue(shell.out().contains("blessed "), shell.out());
    var bless = (Bless) only();
    assertEquals(CELL, bless.cell());
    assertEquals(kept.commits().get(5), bless.after());
    assertEquals(kept.commits().get(6), bless.upTo());
    assertEquals("somebody <somebody@localhost>", bless.said().author());
    assertEquals("a good reason", bless.said().reason());
    assertEquals(0, kept.run("history", "--output", folder.resolve("again").toString()).exit());
  }

  private static Map<String, Tally> seen(int showing) {
    return Map.of(showing == 0 ? "" : "1", new Tally(showing, 5_000, showing, 5));
  }

  @Test
  void aRaceIsBlessedByTheNameOfItsTest() throws Exception {
    var racy = KeptHistory.in(folder.resolve("racy"), COMMITS);
    racy.keep(
        new SimulatedHistory(racy.commits())
            .cell(CELL, step(6, 0.8), i -> 0, i -> 96)
            .race("demo.Store.Edit", i -> seen(i < 9 ? 0 : 3))
            .measured());
    assertEquals(1, racy.history().exit());

    var shell = racy.run("bless", "HEAD~3..HEAD~2", "--race", "edit", "--reason", "known");

    assertEquals(0, shell.exit(), shell.err());
    assertTrue(shell.out().contains(", races of demo.Store.Edit ("), shell.out());
    var again = racy.run("history", "--output", folder.resolve("again").toString());
    assertEquals(4, again.exit(), again.err());
    assertTrue(again.out().contains("new race, blessed: demo.Store.Edit [1]"), again.out());
    assertTrue(again.out().contains("1 unconfirmed change"), again.out());
  }

  @Test
  void anUnknownRaceIsRefused() {
    refused(
        "no recorded race test is called 'Delete'.\nThere are: 'demo.Store.Edit', 'demo.Store.Ed",
        "bless",
        "HEAD~4..HEAD",
        "--race",
        "Delete");
    refused("'store' may be each of 2 race tests.", "bless", "HEAD~4..HEAD", "--race", "store");
  }

  @Test
  void aCellAndARaceAreTwoEvents() {
    var shell = say("bless", "HEAD~1..HEAD", "--cell", "Work.map", "--race", "Store.Edit");

    assertEquals(2, shell.exit());
    assertTrue(shell.err().contains("--cell or --race, not both"), shell.err());
  }

  @Test
  void allCellsAreMeantUnlessOneIsNamed() throws Exception {
    say("bless", "HEAD~6..HEAD~5", "--author", "Ann");

    assertNull(((Bless) only()).cell());
    assertEquals("Ann", only().said().author());
  }

  @Test
  void aRunDoesNotCount() throws Exception {
    var id = history.runs().get(3).header().id();

    assertEquals(0, say("exclude", id, "--cell", "demo.Work.map -t 4").exit());
    assertEquals(id, ((Exclude) only()).run());
    assertEquals(CELL, ((Exclude) only()).cell());
  }

  @Test
  void aCommitHasANote() throws Exception {
    assertEquals(0, say("annotate", "HEAD~2").exit());

    assertEquals(kept.commits().get(COMMITS - 3), ((Annotate) only()).commit());
  }

  @Test
  void anotherAnchorMayHaveABridge() throws Exception {
    var bridge = history.runs().get(9).header();

    assertEquals(0, say("reanchor", bridge.commit(), "--bridge", bridge.id()).exit());
    assertEquals(bridge.id(), ((Reanchor) only()).bridge());
  }

  @Test
  void aRunOfAnotherCommitIsNoBridge() {
    var bridge = history.runs().get(9).header();

    refused("is no bridge to", "reanchor", "HEAD", "--bridge", bridge.id());
  }

  @Test
  void anExcludedRunIsNoBridge() {
    var bridge = history.runs().get(9).header();
    assertEquals(0, say("exclude", bridge.id()).exit());

    refused("was excluded", "reanchor", bridge.commit(), "--bridge", bridge.id());
  }

  @Test
  void unknownNamesAreRefused() {
    refused("COMMIT `nowhere` names no commit", "annotate", "nowhere");
    refused("UPTO `nowhere` names no commit", "bless", "HEAD..nowhere");
    refused("no run has the id 'ffff'", "exclude", "ffff");
    refused(
        "no recorded cell is called 'Work.reduce'", "annotate", "HEAD", "--cell", "Work.reduce");
    refused("'Work.map -t 4', 'Work.mapAll -t 4', ", "annotate", "HEAD", "--cell", "Work");
  }

  @Test
  void anAmbiguousCellIsRefused() throws Exception {
    refused(
        "'Work.sized' may be each of 2 cells.\nName one of: 'Work.sized size=1 -t 4', ",
        "annotate",
        "HEAD",
        "--cell",
        "Work.sized");

    assertEquals(0, say("annotate", "HEAD", "--cell", "Work.sized size=2").exit());
    assertEquals(SIZED_TWICE, ((Annotate) only()).cell());
  }

  @Test
  void anAmbiguousRunIsRefused() {
    refused("more than one run has the id '0000'", "exclude", "0000");
  }

  @Test
  void commitsAreGivenInTheirOrder() {
    refused("is not before", "bless", "HEAD..HEAD~1");
    refused("is not before", "bless", "HEAD..HEAD");
  }

  @Test
  void wrongUsageIsSaid() {
    for (var range : List.of("HEAD", "HEAD..", "..HEAD")) {
      var shell = say("bless", range);
      assertEquals(2, shell.exit());
      assertTrue(shell.err().contains("two commits are needed, as in AFTER..UPTO"), shell.err());
    }
    var mute = kept.run("annotate", "HEAD");
    assertEquals(2, mute.exit());
    assertTrue(mute.err().contains("--reason"), mute.err());
    assertEquals(2, kept.run("annotate", "HEAD", "--reason", "  ").exit());
  }

  private void refused(String words, String... command) {
    var shell = say(command);

    assertEquals(2, shell.exit(), shell.out());
    assertTrue(shell.err().contains(words), shell.err());
    assertTrue(shell.err().contains(STORED), shell.err());
  }

  private Shell say(String... words) {
    var all = new ArrayList<String>(List.of(words));
    all.addAll(List.of("--reason", "a good reason"));
    return kept.run(all.toArray(String[]::new));
  }

  private Event only() throws InterruptedException {
    var events = kept.store().read().events();
    assertEquals(1, events.size());
    return events.get(0);
  }
}
