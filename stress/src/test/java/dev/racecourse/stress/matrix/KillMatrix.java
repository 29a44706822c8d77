package dev.racecourse.stress.matrix;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.racecourse.races.run.TestName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * Writes the table of docs/results/kill-matrix.md to target/kill-matrix.md: hours, which can be
 * interrupted; the next run goes on where this one stopped. Named so that it runs only when asked
 * for, with {@code -Dtest=KillMatrix -Dmatrix.runs=20}.
 */
@Timeout(value = 2, unit = TimeUnit.DAYS)
class KillMatrix {
  private static final Path LOG = Path.of("target", "kill-matrix.ndjson");
  private static final Path PAGE = Path.of("target", "kill-matrix.md");

  private static Map<String, Search> searches() {
    var searches = new LinkedHashMap<String, Search>();
    searches.put("counting over HTTP", new CountingSearch());
    searches.put("jcstress smoke", new JcstressSearch("smoke"));
    searches.put("Lincheck", new LincheckSearch());
    searches.put("jcstress default", new JcstressSearch("default"));
    return searches;
  }

  @Test
  void write() throws Exception {
    var runs = Integer.getInteger("matrix.runs", 1);
    var planted =
        TestList.tests().stream()
            .map(TestName::of)
            .filter(test -> test.isPlanted())
            .sorted()
            .toList();
    var log = new FindingLog(LOG);
    var searches = searches();
    for (var search : searches.entrySet()) {
      for (var run = 0; run < runs; run++) {
        search(log, search.getKey(), search.getValue(), run, planted);
        var page = new MatrixPage(List.copyOf(searches.keySet()), planted, log.read());
        Files.write(PAGE, page.lines());
      }
    }
    assertFalse(log.read().isEmpty());
  }

  private static void search(
      FindingLog log, String method, Search search, int run, List<TestName> planted)
      throws Exception {
    var done =
        log.read().stream()
            .filter(found -> found.method().equals(method) && found.run() == run)
            .map(Finding::bug)
            .toList();
    var missing = planted.stream().filter(bug -> !done.contains(bug.listed())).toList();
    if (missing.isEmpty()) {
      return;
    }
    var caught = search.run(missing);
    log.append(
        missing.stream()
            .map(bug -> new Finding(method, run, bug.listed(), caught.get(bug)))
            .toList());
    System.out.printf("%s, run %d: %d of %d%n", method, run, caught.size(), missing.size());
  }
}
