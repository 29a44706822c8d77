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

  private static Map<String, Hunt> hunts() {
    var hunts = new LinkedHashMap<String, Hunt>();
    hunts.put("counting over HTTP", new CountingHunt());
    hunts.put("jcstress smoke", new JcstressHunt("smoke"));
    hunts.put("Lincheck", new LincheckHunt());
    hunts.put("jcstress default", new JcstressHunt("default"));
    return hunts;
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
    var hunts = hunts();
    for (var hunt : hunts.entrySet()) {
      for (var run = 0; run < runs; run++) {
        hunt(log, hunt.getKey(), hunt.getValue(), run, planted);
        var page = new MatrixPage(List.copyOf(hunts.keySet()), planted, log.read());
        Files.write(PAGE, page.lines());
      }
    }
    assertFalse(log.read().isEmpty());
  }

  private static void hunt(
      FindingLog log, String method, Hunt hunt, int run, List<TestName> planted) throws Exception {
    var done =
        log.read().stream()
            .filter(found -> found.method().equals(method) && found.run() == run)
            .map(Finding::bug)
            .toList();
    var missing = planted.stream().filter(bug -> !done.contains(bug.listed())).toList();
    if (missing.isEmpty()) {
      return;
    }
    var caught = hunt.run(missing);
    log.append(
        missing.stream()
            .map(bug -> new Finding(method, run, bug.listed(), caught.get(bug)))
            .toList());
    System.out.printf("%s, run %d: %d of %d%n", method, run, caught.size(), missing.size());
  }
}
