package dev.racecourse.compare.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadReadingTest {

  private static final long SECOND = 1_000_000_000;

  private static final Optional<CpuTimes> TIMES = Optional.of(new CpuTimes(2, 1330, 70));

  @Test
  void readsWhatLinuxTells() {
    var reading = LoadReading.of(TIMES, List.of("nr_periods 5\nthrottled_usec 12\n", "user 1"), 77);

    assertEquals(new LoadReading(2, 1330L, 70L, 12_000L, 77), reading);
    assertEquals(
        4L,
        LoadReading.of(TIMES, List.of("throttled_time 3", "throttled_time 1"), 0).throttledNanos());
  }

  @Test
  void sharesAreOfWhatTheMachineHas() {
    var start = new LoadReading(2, 0L, 0L, 0L, 0);
    var later = new LoadReading(2, 15 * SECOND, SECOND, SECOND, 10 * SECOND);

    assertEquals(new Load(0.25, 0.05, 0.1), start.until(later, 10 * SECOND));
  }

  @Test
  void neverBelowZeroNorAboveAll() {
    var start = new LoadReading(2, 0L, SECOND, 0L, 0);
    var later = new LoadReading(2, SECOND, 0L, 9 * SECOND, SECOND);

    assertEquals(new Load(0.0, 0.0, 1.0), start.until(later, 2 * SECOND));
  }

  @Test
  void aSystemThatTellsNothingIsNotQuiet() {
    var silent = LoadReading.of(Optional.empty(), List.of(), 0);
    var load = silent.until(LoadReading.of(Optional.empty(), List.of(), 1), 0);

    assertNull(load.foreign());
    assertNull(load.stolen());
    assertNull(load.throttled());
  }

  @Test
  void sharesOfNoTimeAreAMistake() {
    var reading = LoadReading.of(TIMES, List.of(), 5);

    assertThrows(IllegalArgumentException.class, () -> reading.until(reading, 0));
  }

  @Test
  void readsThisMachine() {
    var reading = new LoadMeter().read();

    assertEquals(Files.exists(Path.of("/proc/stat")), reading.busyNanos() != null);
  }
}
