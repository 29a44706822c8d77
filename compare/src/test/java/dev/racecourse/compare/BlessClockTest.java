package dev.racecourse.compare;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.history.RunHeader;
import dev.racecourse.compare.trend.SimulatedHistory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that is behind that of the machine that measured takes nothing from what is said. */
class BlessClockTest {

  @Test
  void whatIsSaidIsAfterAllRuns(@TempDir Path folder) throws Exception {
    var kept = KeptHistory.in(folder, 3);
    var history = new SimulatedHistory(kept.commits()).cell(CELL, i -> 0, i -> 0, i -> 96);
    var ahead = Instant.now().plus(1, ChronoUnit.DAYS);
    kept.store().append(at(ahead, history.measured().runs().get(1)));

    var shell = kept.run("bless", "HEAD~1..HEAD", "--reason", "a good reason");

    assertEquals(0, shell.exit(), shell.err());
    assertEquals(ahead, kept.store().read().events().get(0).said().time());
  }

  private static Run at(Instant time, Run run) {
    var header = run.header();
    return new Run(
        new RunHeader(
            header.id(),
            time,
            header.commit(),
            header.committed(),
            header.previous(),
            header.anchor(),
            header.machine(),
            header.harness(),
            header.epoch()),
        run.cells(),
        List.of());
  }
}
