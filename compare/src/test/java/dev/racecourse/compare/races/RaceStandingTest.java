package dev.racecourse.compare.races;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.process.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceStandingTest {

  @TempDir private Path folder;

  @Test
  void isTheLastThatTheSuiteHasPrinted() throws IOException {
    assertEquals(
        Optional.of(new RaceStanding(28, 86, Duration.ofSeconds(98))),
        standing(
            """
            Burning up to figure out the exact CPU count....... done!

            10 of 86 JVMs, 2:04 left
            28 of 86 JVMs, 1:38 left
            36 of 86 JVMs, 1:2"""));
  }

  @Test
  void aRunMayTakeHours() throws IOException {
    assertEquals(
        Optional.of(new RaceStanding(1, 30_000, Duration.ofMinutes(612).plusSeconds(7))),
        standing("1 of 30000 JVMs, 10:12:07 left: LostUpdate (shipped)\n"));
  }

  @Test
  void anOlderSuiteCountsMinutesOnly() throws IOException {
    assertEquals(
        Optional.of(new RaceStanding(1, 30_000, Duration.ofMinutes(612).plusSeconds(7))),
        standing("1 of 30000 JVMs, 612:07 left\n"));
  }

  @Test
  void isUnknownBeforeTheFirst() throws IOException {
    assertEquals(Optional.empty(), standing("10 of 86 tests, 2:04 left\n"));
    assertEquals(Optional.empty(), RaceStanding.in(new LogFile(folder.resolve("none.log"))));
  }

  private Optional<RaceStanding> standing(String text) throws IOException {
    return RaceStanding.in(new LogFile(Files.writeString(folder.resolve("races.log"), text)));
  }
}
