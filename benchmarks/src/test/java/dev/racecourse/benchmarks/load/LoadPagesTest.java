package dev.racecourse.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.charts.Browser;
import dev.racecourse.charts.Page;
import dev.racecourse.charts.PageChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadPagesTest {
  private static final String NASTY = "</title></style><img src=evil onerror=evil()>";
  private static final String TARGET = "http://127.0.0.1:8080";
  private static final LoadOptions LIMITED =
      ParsedOptions.of("--rate 5000 --users 200 --user ann --p99 20ms");
  private static final LoadOptions UNLIMITED =
      ParsedOptions.of("--rate 5000 --users 200 --user ann");
  private static final LoadOptions SEARCH =
      ParsedOptions.of("--rate 500..20000 --users 50 --p99 20ms --seconds 10s --user ann");

  @TempDir private Path folder;

  @Test
  void aRunIsSoundInABrowser() throws IOException {
    var result =
        new ResultBuilder()
            .latency(LongStream.rangeClosed(1, 20_000).map(i -> 1_000 * i).toArray())
            .failed(NASTY + folder.resolve("secret"), 3)
            .build();

    assertSound("run", new RunPage(new Report(NASTY, LIMITED, result)).page());
  }

  @Test
  void aSearchIsSoundInABrowser() throws IOException {
    var rates = List.of(500L, 20_000L, 3_160L, 7_950L, 12_600L, 10_000L, 10_000L);
    var report = report(Search.End.FOUND, rates, 10_000, NASTY);

    assertSound("search", new SearchPage(report).page());
  }

  private void assertSound(String name, Page page) throws IOException {
    var text = page.text();
    assertFalse(text.contains("<img"), text);
    assertFalse(text.contains(folder.toString()), text);
    try (var browser = Browser.findOrSkip()) {
      PageChecks.assertSound(browser, Files.writeString(folder.resolve(name + ".html"), text));
    }
  }

  @Test
  void theVerdictIsWhetherTheLimitWasHeld() {
    var result = new ResultBuilder().latency(4_000_000).build();
    assertVerdict("better", "Held: p99 of latency was 4.002 ms, within the limit of 20", result);

    result = new ResultBuilder().latency(40_000_000).build();
    assertVerdict("worse", "NOT HELD: p99 of latency was 40.010 ms, above the limit", result);

    result = new ResultBuilder().latency(4_000_000).unanswered(3).build();
    assertVerdict("worse", "NOT HELD: 3 of 4 requests did not get their expected", result);

    result = new ResultBuilder().latency(4_000_000).interrupted().build();
    assertVerdict("open", "Interrupted; so far: Held: ", result);
  }

  private static void assertVerdict(String tone, String words, Result result) {
    var verdict = new RunPage(new Report(TARGET, LIMITED, result)).page().verdict();
    assertEquals(tone, verdict.tone().style());
    assertTrue(verdict.words().startsWith(words), verdict.words());
  }

  @Test
  void withoutALimitNothingIsHeld() {
    var result = new ResultBuilder().latency(4_000_000).build();

    var page = new RunPage(new Report(TARGET, UNLIMITED, result)).page();

    assertEquals("same", page.verdict().tone().style());
    assertFalse(page.text().contains("limit of p99"), page::text);
    assertTrue(page.text().contains("<td>4.002"), page::text);
  }

  @Test
  void isThereThoughNothingWasAnswered() {
    var nothing = new ResultBuilder().latency().failed("connection reset", 7).build();
    var run = new RunPage(new Report(TARGET, LIMITED, nothing)).page().text();
    assertTrue(run.contains("there is no latency to show"), run);
    assertTrue(run.contains("7 connection reset"), run);

    var rates = new RateSearch(500, 20_000, 0.05);
    rates.add(500, false);
    var probes = List.of(new Search.Probe(500, false, nothing));
    var search = new Search(rates, probes, Search.End.FOUND, 0);
    var page = new SearchPage(new SearchReport(TARGET, SEARCH, search)).page();
    assertEquals("worse", page.verdict().tone().style());
    assertTrue(page.text().contains("<td class=\"t\">failed, 7 without"), page::text);
  }

  @Test
  void aSearchSaysItsAnswerFirstAndEachProbeInATable() {
    var found = new SearchPage(report(Search.End.FOUND, List.of(500L, 9_000L), 600, "")).page();
    assertEquals("better", found.verdict().tone().style());
    assertEquals(
        "p99 stays within 20ms up to 500/s, and does not at 9,000/s", found.verdict().words());
    assertTrue(found.text().contains("<td>9,000/s"), found::text);

    var cut = new SearchPage(report(Search.End.BUDGET, List.of(500L, 9_000L), 600, "")).page();
    assertEquals("open", cut.verdict().tone().style());
  }

  /** Of probes that held up to a rate. */
  private SearchReport report(Search.End end, List<Long> probed, long held, String nasty) {
    var rates = new RateSearch(500, 20_000, 0.05);
    var probes = new ArrayList<Search.Probe>();
    for (var rate : probed) {
      var holds = rate <= held;
      rates.add(rate, holds);
      var latency = IntStream.rangeClosed(1, 50).mapToLong(i -> i * rate * 30).toArray();
      var result = new ResultBuilder().latency(latency);
      var failing = holds ? result : result.failed(nasty + folder.resolve("secret"), 2);
      probes.add(new Search.Probe(rate, holds, failing.build()));
    }
    return new SearchReport(TARGET + nasty, SEARCH, new Search(rates, probes, end, 0));
  }
}
