package dev.racecourse.compare.historyreport;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static dev.racecourse.compare.trend.SimulatedHistory.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.history.Event.Annotate;
import dev.racecourse.compare.history.Event.Bless;
import dev.racecourse.compare.history.Event.Exclude;
import dev.racecourse.compare.history.Event.Said;
import dev.racecourse.compare.trend.SimulatedHistory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The reports for a terminal, a job summary and programs. */
class HistoryWordsTest {

  private static final HistoryReport EXAMPLE =
      ExampleHistories.report(ExampleHistories.everything(ExampleHistories.hashes(60)).trends());

  @Test
  void whatNobodyBlessedComesFirst() {
    var text = String.join("\n", new HistoryText(EXAMPLE).lines());

    var open = text.indexOf("nobody blessed it:");
    var settled = text.indexOf("Blessed, mended, or for the better:");
    assertTrue(open > 0 && open < settled, text);
    assertTrue(text.indexOf("SLOWER") < settled);
    assertTrue(text.contains("confirmed, 12 pairs"), text);
    assertTrue(text.contains("To confirm: compare record "), text);
    assertTrue(text.contains("NEW RACE: demo.Store.Delete [1, 0], since "), text);
    assertTrue(text.contains("race gone: demo.Store.Edit [2, 2], "), text);
    assertTrue(text.contains(": JDK 17.0.1 -> 21.0.2 (all cells)"), text);
    assertTrue(text.contains("by Ann <ann@localhost>, 2026-03-04: it is worth it"), text);
    assertTrue(text.contains("release 1.0"), text);
    assertTrue(text.stripTrailing().contains("\nFAILS: worse, and nobody blessed it: "), text);
  }

  @Test
  void noLineIsWiderThanATerminal() {
    new HistoryText(EXAMPLE)
        .lines()
        .forEach(line -> assertTrue(line.length() <= 100, line.length() + ": " + line));
  }

  @Test
  void aSummaryFoldsWhatNeedsNobody() {
    var text = new HistoryMarkdown(EXAMPLE).text();

    assertTrue(text.startsWith("**compare history: FAILS"), text);
    assertTrue(text.contains("| `Work.map -t 4` | SLOWER | "), text);
    assertTrue(text.indexOf("<details>") > text.indexOf("**NEW RACE**"), text);
    assertTrue(text.indexOf("`Work.parse -t 4`") > text.indexOf("<details>"), text);
  }

  @Test
  void manyChangesAreShortInATerminalAndInAComment() {
    var commits = ExampleHistories.hashes(12);
    var history = new SimulatedHistory(commits);
    IntStream.range(0, 1000)
        .mapToObj(i -> cell("demo.Work.aMethodWithALongNameThatIsNeverCalled" + i))
        .forEach(cell -> history.cell(cell, SimulatedHistory.step(6, 0.5), i -> 0, i -> 96));
    IntStream.range(0, 100)
        .forEach(i -> history.race("demo.Store.Race" + i, at -> ExampleHistories.seen("1, 0", 3)));
    history.race("demo.Store.Zip", at -> ExampleHistories.seen("1, 0", at > 5 ? 5 : 0));
    history.measured().compare(cell("demo.Work.known"), 5, 6, "Worse", -0.7);
    IntStream.range(0, 30).forEach(i -> history.bless(CELL, 1, 2));
    var report = ExampleHistories.report(history.trends());

    var comment = new HistoryMarkdown(report).text();
    var terminal = new HistoryText(report).lines();

    assertTrue(comment.length() < 20_000, comment.length() + "");
    assertTrue(comment.indexOf("confirmed, 12 pairs") < comment.indexOf("UNCONFIRMED"), comment);
    assertTrue(comment.contains("\n... and 981 more changes in report.html\n"), comment);
    assertTrue(comment.contains("... and 80 more races in report.html"), comment);
    assertTrue(comment.indexOf("demo.Store.Zip") < comment.indexOf("demo.Store.Race"), comment);
    assertTrue(terminal.size() < 200, terminal.size() + " lines");
    assertTrue(terminal.contains("... and 981 more changes in report.html"), terminal + "");
    assertTrue(terminal.contains("... and 80 more races in report.html"), terminal + "");
    assertTrue(terminal.contains("... and 10 more events in report.html"), terminal + "");
  }

  @Test
  void foreignWordsAreNoMarkup() {
    var nasty = "</title><img src=x> @ann [a](http://x) \u001b[31m `tick` | pipe";
    var commits = ExampleHistories.hashes(60);
    var history = ExampleHistories.everything(commits);
    var said = new Said("00000000000000aa", history.said("").time(), nasty, nasty);
    history.say(new Annotate(said, commits.get(3), CELL));
    history.say(new Bless(said, CELL, null, commits.get(29), commits.get(30)));
    var report = ExampleHistories.report(history.trends());

    assertFalse(new HistoryPage(report).text().contains("<img"));
    assertFalse(String.join("", new HistoryText(report).lines()).contains("\u001b"));
    var outsideOfCode = new HistoryMarkdown(report).text().replaceAll("`[^`]*`", "");
    assertFalse(outsideOfCode.contains("@ann"), outsideOfCode);
    assertFalse(outsideOfCode.contains("<img"), outsideOfCode);
  }

  @Test
  void programsGetTheSame() {
    var json = JsonMapper.builder().build().readTree(HistoryJson.of(EXAMPLE).text());

    assertEquals(1, json.path("schema").asInt());
    assertEquals(1, json.path("exit").asInt());
    assertEquals(EXAMPLE.trends().changes().size(), json.path("changes").size());
    var first = json.path("changes").get(0);
    assertEquals(40, first.path("upTo").asString().length());
    assertTrue(
        first.path("size").path("low").asDouble() < first.path("size").path("ratio").asDouble());
    assertEquals(59, json.path("series").get(0).path("points").size());
    assertEquals("NEW", json.path("races").get(0).path("standing").asString());
  }

  @Test
  void programsGetWhatPeopleSaid() {
    var commits = ExampleHistories.hashes(6);
    var history = new SimulatedHistory(commits).cell(CELL, i -> 0, i -> 0, i -> 96);
    var early = history.said("too early");
    history.say(new Bless(early, null, null, commits.get(3), commits.get(4))).measured();
    history.say(new Exclude(history.said("noise"), "00000000000000bb", CELL)).bless(CELL, 1, 2);
    var text = HistoryJson.of(ExampleHistories.report(history.trends())).text();

    var events = JsonMapper.builder().build().readTree(text).path("events");
    assertEquals(3, events.size());
    var bless = events.get(0);
    assertFalse(bless.path("inForce").asBoolean());
    assertEquals("none of its commits was measured when it was said", bless.path("why").asString());
    assertEquals("bless", bless.path("event").path("kind").asString());
    assertEquals(early.id(), bless.path("event").path("said").path("id").asString());
    assertEquals("2026-03-02T08:00:00Z", bless.path("event").path("said").path("time").asString());
    assertEquals(early.author(), bless.path("event").path("said").path("author").asString());
    assertEquals("too early", bless.path("event").path("said").path("reason").asString());
    assertEquals(commits.get(4), bless.path("event").path("upTo").asString());
    assertEquals("exclude", events.get(1).path("event").path("kind").asString());
    assertEquals("00000000000000bb", events.get(1).path("event").path("run").asString());
    assertTrue(events.get(2).path("inForce").asBoolean());
    assertTrue(events.get(2).path("why").isNull());
    assertEquals(4, events.get(2).path("event").path("cell").path("threads").asInt());
  }

  @Test
  void aBadgeSaysItInAWordOrTwo() {
    var text = new Badge(HistoryConclusion.of(EXAMPLE.trends())).text();

    assertTrue(text.contains("<title>compare: 1 confirmed change, 1 new race</title>"), text);
    assertFalse(text.contains("<script"), text);
    assertTrue(new Badge(new HistoryConclusion(0, "")).text().contains(">no change</text>"));
    assertTrue(new Badge(new HistoryConclusion(2, "")).text().contains(">not measured</text>"));
    assertTrue(
        new Badge(new HistoryConclusion(1, 0, 2, "")).text().contains(">2 new races</text>"));
  }
}
