package dev.racecourse.compare.historyreport;

import static dev.racecourse.compare.trend.SimulatedHistory.cell;
import static dev.racecourse.compare.trend.SimulatedHistory.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.charts.Browser;
import dev.racecourse.charts.PageChecks;
import dev.racecourse.compare.trend.SimulatedHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryPageTest {

  private static final int MEGABYTE = 1_000_000;

  private static HistoryReport example() {
    var history = ExampleHistories.everything(ExampleHistories.hashes(60));
    return ExampleHistories.report(history.trends());
  }

  @Test
  void isSoundInABrowser(@TempDir Path folder) throws IOException {
    assertSound(folder, "history", new HistoryPage(example()).text());
  }

  @Test
  void isSoundWithoutAnyRun(@TempDir Path folder) throws IOException {
    var nothing = new SimulatedHistory(ExampleHistories.hashes(3)).trends();

    assertSound(folder, "nothing", new HistoryPage(ExampleHistories.report(nothing)).text());
  }

  @Test
  void hasAllCellsBelowAMegabyte() {
    var text = ofFiftyCells();

    assertTrue(text.getBytes(StandardCharsets.UTF_8).length < MEGABYTE, "" + text.length());
    for (var i = 0; i < 50; i++) {
      assertTrue(text.contains("<h3>Work.method" + i + " -t 4</h3>"), "no panel " + i);
    }
  }

  @Test
  void isSoundInABrowserWithAllCells(@TempDir Path folder) throws IOException {
    var page = Files.writeString(folder.resolve("large.html"), ofFiftyCells());
    try (var browser = Browser.findOrSkip()) {
      PageChecks.assertSoundAtOnce(browser, page);
    }
  }

  private static String ofFiftyCells() {
    var history = new SimulatedHistory(ExampleHistories.hashes(501));
    for (var i = 0; i < 50; i++) {
      var from = i % 5 == 0 ? 330 : 1000;
      history.cell(cell("demo.Work.method" + i), step(from, 0.93), c -> 0, c -> 96);
    }
    return new HistoryPage(ExampleHistories.report(history.measured().trends())).text();
  }

  @Test
  void isBelowAMegabyteIfAllCellsChangeInAllWays() {
    var history = allChangesInAllWays();
    var text = new HistoryPage(ExampleHistories.report(history.measured().trends())).text();

    assertTrue(text.getBytes(StandardCharsets.UTF_8).length < MEGABYTE, "" + text.length());
    assertTrue(text.contains("<h3>Work.method49 -t 4</h3>"), "a cell without a panel");
    assertTrue(text.contains("Not drawn, to keep this page small: Work.method"), "unsaid");
    assertTrue(text.contains("the newest 140 of 500 commits; history.csv has all"), "unsaid");
  }

  @Test
  void isBelowAMegabyteWithManyRaces() {
    var history = allChangesInAllWays();
    for (var i = 0; i < 60; i++) {
      history.race(
          "dev.racecourse.races.accounts.store.ConcurrentSessions.RegisterAndDelete" + i,
          c -> ExampleHistories.seen("1, 0", c < 330 ? 0 : 3));
    }
    var text = new HistoryPage(ExampleHistories.report(history.measured().trends())).text();

    assertTrue(text.getBytes(StandardCharsets.UTF_8).length < MEGABYTE, "" + text.length());
    assertTrue(text.contains("RegisterAndDelete59 [1, 0]"), "a race without a row");
    assertTrue(text.contains("the newest 83 of 500 commits; history.json has all"), "unsaid");
    assertTrue(text.contains(", and 20 of 60 races; history.json has all"), "unsaid");
  }

  private static SimulatedHistory allChangesInAllWays() {
    var history = new SimulatedHistory(ExampleHistories.hashes(501));
    for (var i = 0; i < 50; i++) {
      history.cell(
          cell("demo.Work.method" + i), step(330, 0.93), step(330, 1.08), c -> c < 330 ? 96 : 128);
    }
    return history;
  }

  @Test
  void saysTheVerdictFirst() {
    var text = new HistoryPage(example()).text();

    var verdict = text.indexOf("<strong>FAILS: ");
    assertTrue(verdict > text.indexOf("<h1>") && verdict < text.indexOf("<h2"), text);
  }

  @Test
  void leadsToCommitsThatCanBeRead() {
    var report = example();
    var commit = report.trends().order().at(30);
    var link = "<a href=\"https://example.org/blog/commit/" + commit + "\">";

    assertTrue(new HistoryPage(report).text().contains(link));

    var local = new HistoryReport(report.trends(), "HEAD", report.store(), Optional.empty());
    assertEquals(-1, new HistoryPage(local).text().indexOf("href=\"http"));
  }

  private static void assertSound(Path folder, String name, String text) throws IOException {
    var page = Files.writeString(folder.resolve(name + ".html"), text);
    try (var browser = Browser.findOrSkip()) {
      PageChecks.assertSound(browser, page);
    }
  }
}
