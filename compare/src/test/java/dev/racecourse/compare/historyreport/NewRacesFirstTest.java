package dev.racecourse.compare.historyreport;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static dev.racecourse.compare.trend.SimulatedHistory.cell;
import static dev.racecourse.compare.trend.SimulatedHistory.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.trend.SimulatedHistory;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page, the summary and the text for a terminal say the same of races, and say it first. */
class NewRacesFirstTest {

  private static final String NOTHING = "Nothing is worse that nobody blessed.";
  private static final String RACE = "demo.Store.Edit";
  private static final int AT = 30;

  @Test
  void whereNothingIsWorseAllSaySo() {
    assertSaysNothingIsWorse(true, race(i -> 0));
    assertSaysNothingIsWorse(true, race(i -> 3));
    assertSaysNothingIsWorse(true, race(i -> i < AT ? 0 : 3).bless(null, AT - 1, AT));
    assertSaysNothingIsWorse(true, slower(1));
  }

  @Test
  void whereSomethingIsOrMayBeWorseNoneDoes() {
    assertSaysNothingIsWorse(false, race(i -> i < AT ? 0 : 3));
    assertSaysNothingIsWorse(false, race(i -> i == 59 ? 1 : 0));
    assertSaysNothingIsWorse(false, slower(0.9));
  }

  @Test
  void whereTooLittleIsKnownNoneDoes() {
    var failed = slower(1);
    failed.compare(CELL, 58, 59, "Failed", 0);

    assertSaysNothingIsWorse(false, failed);
    assertSaysNothingIsWorse(false, new SimulatedHistory(ExampleHistories.hashes(3)));
    var page = new HistoryPage(ExampleHistories.report(failed.trends())).text();
    assertTrue(page.contains("Nothing is known to be worse."), page);
  }

  @Test
  void newRacesComeBeforeChanges() {
    var history = slower(0.9);
    IntStream.range(0, 30)
        .forEach(i -> history.cell(cell("demo.Work.read" + i), step(AT, 0.9), c -> 0, c -> 96));
    IntStream.range(0, 30)
        .forEach(
            i -> history.race("demo.Race" + i, c -> ExampleHistories.seen("1, 0", c < AT ? 0 : 3)));
    history.race("demo.Unclear", c -> ExampleHistories.seen("1, 0", c < 59 ? 0 : 1));
    history.runs().clear();
    var report = ExampleHistories.report(history.measured().trends());

    var page = new HistoryPage(report).text();
    page = page.substring(page.indexOf("NEW RACE"));
    assertInOrder(page, "NEW RACE", "<code>Work.map -t 4", "<code>demo.Unclear [1, 0]<");
    assertInOrder(page, "<code>demo.Race29 [1, 0]<", "<code>Work.map -t 4");
    var summary = new HistoryMarkdown(report).text();
    assertInOrder(summary, "**NEW RACE**", "... and 10 more new races", "`Work.map -t 4`");
    assertInOrder(summary, "`Work.map -t 4`", "race, may be older: `demo.Unclear`");
    var text = String.join("\n", new HistoryText(report).lines());
    assertInOrder(text, "NEW RACE: ", "... and 10 more new races", "Work.map -t 4 ");
    assertInOrder(text, "Work.map -t 4 ", "race, may be older: demo.Unclear");
  }

  @Test
  void thePageLeadsToTheCommitsOfARace() {
    var report = ExampleHistories.report(race(i -> i < AT ? 0 : 3).trends());
    var order = report.trends().order();

    var link =
        "<a href=\"https://example.org/blog/commit/%s\">%.8s..%.8s</a>"
            .formatted(order.at(AT), order.at(AT - 1), order.at(AT));
    var page = new HistoryPage(report).text();
    assertTrue(page.contains(link), page);
  }

  private static void assertInOrder(String text, String... parts) {
    var at = -1;
    for (var part : parts) {
      var next = text.indexOf(part);
      assertTrue(next > at, part + " in " + text);
      at = next;
    }
  }

  private static SimulatedHistory slower(double ratio) {
    return new SimulatedHistory(ExampleHistories.hashes(60))
        .cell(CELL, step(AT, ratio), i -> 0, i -> 96)
        .measured();
  }

  private static SimulatedHistory race(IntUnaryOperator showing) {
    return new SimulatedHistory(ExampleHistories.hashes(60))
        .race(
            RACE,
            i -> {
              var shown = showing.applyAsInt(i);
              return Map.of(shown == 0 ? "" : "1", new Tally(shown, 50_000, shown, 5));
            })
        .measured();
  }

  private static void assertSaysNothingIsWorse(boolean says, SimulatedHistory history) {
    var report = ExampleHistories.report(history.trends());
    // The page says it in the verdict, and again where the changes would be.
    var page = new HistoryPage(report).text().split(NOTHING, -1).length - 1;

    assertEquals(
        List.of(says ? 2 : 0, says, says),
        List.of(
            page,
            new HistoryMarkdown(report).text().contains(NOTHING),
            String.join("\n", new HistoryText(report).lines()).contains(NOTHING)));
  }
}
