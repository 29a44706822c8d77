package dev.racecourse.compare.replay;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Writes what the rule is worth to target/replay.md: minutes. Named so that it runs only when asked
 * for, with {@code -Dtest=ReplayTable -Dreplay.suites=1000}.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class ReplayTable {

  private static final Path PAGE = Path.of("target", "replay.md");

  @Test
  void write() throws Exception {
    var comparisons = Integer.getInteger("replay.suites", 1000);
    var lines = new ReplayPage(RecordedPairs.read(), comparisons, 2026).lines();
    Files.write(PAGE, lines);
    lines.forEach(System.out::println);
    assertFalse(lines.isEmpty());
  }
}
