package dev.racecourse.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.benchmarks.heat.Cell;
import dev.racecourse.benchmarks.heat.Failure;
import dev.racecourse.benchmarks.heat.Workload;
import dev.racecourse.benchmarks.report.Coverage.Ending;
import dev.racecourse.benchmarks.samples.Measured;
import dev.racecourse.benchmarks.samples.Samples;
import dev.racecourse.charts.Browser;
import dev.racecourse.charts.PageChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepPageTest {

  private static final String NASTY = "</title></style><img src=evil onerror=evil()>";
  private static final Workload READ = Measured.workload("requests.ReadPost.readPost");
  private static final Workload EDIT = Measured.workload("requests.EditPost.editPost");
  private static final Workload RULER = Measured.workload("requests.Ruler.ruler");
  private static final Workload ELSEWHERE =
      Measured.workload("requests.ReadPost.readPost", "target", NASTY);

  @TempDir private Path folder;

  @Test
  void isSoundInABrowser() throws IOException {
    var measured = new Measured(Map.of(READ, RULER, EDIT, RULER));
    for (var heat = 0; heat < 3; heat++) {
      var noise = 1 + 0.02 * heat;
      var scores = new HashMap<Cell, Double>();
      for (var threads : List.of(1, 2, 4, 8, 16)) {
        var law = threads / (1 + 0.3 * (threads - 1) + 0.002 * threads * (threads - 1));
        scores.put(measured.cell(READ, threads), 15_000 * law * noise);
        scores.put(measured.cell(EDIT, threads), 3_000 * law / noise);
        scores.put(measured.cell(RULER, threads), 20_000 * law);
      }
      measured.heat(scores);
    }
    measured.heat(Map.of(measured.cell(ELSEWHERE, 2), 5_000_000.0));
    var failure = new Failure(EDIT, measured.cell(EDIT, 32), NASTY + folder.resolve("secret"));
    var coverage = new Coverage(measured.samples().cells(), List.of(failure), Ending.OVER);
    var text = page(measured.samples(), coverage);

    assertTrue(text.contains("the fitted law"), text);
    assertTrue(text.contains("Gunther"), text);
    assertFalse(text.contains("<img"), text);
    assertFalse(text.contains(folder.toString()), text);
    try (var browser = Browser.findOrSkip()) {
      PageChecks.assertSound(browser, Files.writeString(folder.resolve("sweep.html"), text));
    }
  }

  @Test
  void aRowThatFailedIsTheVerdict() {
    var measured = twoHeats();
    var failure = new Failure(READ, measured.cell(READ, 4), "expected status 200, got <500>");
    var coverage = new Coverage(measured.samples().cells(), List.of(failure), Ending.OVER);

    var verdict = new SweepVerdict(measured.samples(), Optional.empty(), coverage).verdict();

    assertEquals("worse", verdict.tone().style());
    assertTrue(
        verdict.words().startsWith("FAILED: ReadPost.readPost with 4 threads: expected status"),
        verdict.words());
  }

  @Test
  void aRowThatIsMissingLeavesTheVerdictOpen() {
    var samples = twoHeats().samples();
    var more = Map.of(READ, List.of(1, 2), RULER, List.of(1));
    var planned =
        more.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(n -> new Cell(entry.getKey(), n)))
            .collect(Collectors.toSet());

    assertVerdict(
        samples, new Coverage(planned, List.of(), Ending.OVER), "INCOMPLETE: 2 of 3 rows");
    assertVerdict(
        samples, new Coverage(planned, List.of(), Ending.INTERRUPTED), "Interrupted: 2 of 3 rows");
    assertVerdict(
        samples, new Coverage(samples.cells(), List.of(), Ending.RUNNING), "Not over yet: 2 of 2");
  }

  private static void assertVerdict(Samples samples, Coverage coverage, String words) {
    var verdict = new SweepVerdict(samples, Optional.empty(), coverage).verdict();
    assertEquals("open", verdict.tone().style());
    assertTrue(verdict.words().startsWith(words), verdict.words());
  }

  @Test
  void theVerdictSaysHowSureItIs() {
    var samples = twoHeats().samples();
    var all = new Coverage(samples.cells(), List.of(), Ending.OVER);

    var verdict = new SweepVerdict(samples, Optional.of(0.05), all).verdict();

    assertEquals("same", verdict.tone().style());
    assertEquals(
        "All 2 rows were measured. The least certain is ReadPost.readPost with 1 thread: +-70 %,"
            + " more than the 5.0 % asked for.",
        verdict.words().replaceFirst("\\+-\\d+ %", "+-70 %"));
  }

  @Test
  void aFirstLookHasNoIntervalAndSaysSo() {
    var measured = new Measured(Map.of(READ, RULER));
    measured.heat(Map.of(measured.cell(READ, 1), 900.0, measured.cell(RULER, 1), 900.0));

    var text = page(measured.samples(), all(measured));

    assertTrue(text.contains("A row with a single JVM has no interval"), text);
    assertTrue(text.contains("1.00, no interval"), text);
  }

  @Test
  void eachPlotHasATableWithItsRows() {
    var text = page(twoHeats().samples(), all(twoHeats()));

    for (var caption :
        List.of(
            "Throughput",
            "Throughput divided by Ruler's",
            "CPU time of an operation in microseconds")) {
      var table = text.substring(text.indexOf("\">" + caption + "</caption>"));
      assertTrue(table.contains("<code>ReadPost</code>"), caption);
    }
    assertTrue(text.contains("<td>900"), text);
    assertTrue(text.contains("<li>JDK: 17"), text);
  }

  private static Measured twoHeats() {
    var measured = new Measured(Map.of(READ, RULER));
    for (var score : List.of(850.0, 950.0)) {
      measured.heat(Map.of(measured.cell(READ, 1), score, measured.cell(RULER, 1), 1000.0));
    }
    return measured;
  }

  private static Coverage all(Measured measured) {
    return new Coverage(measured.samples().cells(), List.of(), Ending.OVER);
  }

  private static String page(Samples samples, Coverage coverage) {
    return new SweepPage(samples, Optional.of(0.05), coverage, List.of("JDK: 17 " + NASTY)).text();
  }
}
