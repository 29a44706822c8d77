package dev.racecourse.compare.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadReadingTest {

  private static final long SECOND = 1_000_000_000;

  private static final String STAT =
      """
      cpu  111 10 20 7500 450 1 2 8 9 0
      cpu0 60 10 10 2500 150 1 1 4 9 0
      cpu1 40 0 10 2500 150 0 1 3 0 0
      cpu10 11 0 0 2500 150 0 0 1 0 0
      intr 1 2 3
      """;

  @Test
  void readsWhatLinuxTells() {
    var cpuStats = List.of("nr_periods 5\nthrottled_usec 12\n", "user 1");

    assertEquals(
        new LoadReading(3, 1_440_000_000L, 80_000_000L, 12_000L, 77),
        LoadReading.of(STAT, "", cpuStats, 77));
    assertEquals(
        4L,
        LoadReading.of("", "", List.of("throttled_time 3", "throttled_time 1"), 0)
            .throttledNanos());
  }

  @Test
  void addsUpAllCpusIfItMayRunOnAll() {
    assertEquals(cpus(3, 144, 8), reading(STAT, status("0-1,10")));
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 82, 4", "10, 1, 11, 1", "'0,10', 2, 93, 5", "0-1, 2, 133, 7"})
  void othersOnOtherCpusDoNotCount(String allowed, int cpus, long busyTicks, long stolenTicks) {
    assertEquals(cpus(cpus, busyTicks, stolenTicks), reading(STAT, status(allowed)));
  }

  /** A container that numbers its CPUs anew; a machine with places for more; no list at all. */
  @ParameterizedTest
  @ValueSource(strings = {"30-32", "0,30,31", "0-127", "none", ""})
  void whatIsShownCountsIfTheNumbersDoNotFit(String allowed) {
    assertEquals(cpus(3, 144, 8), reading(STAT, status(allowed)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "intr 1 2 3", "cpu0 1 2 3", "cpu  1 1 1 1 1 1 1 1 1 1"})
  void aSystemWithoutThemTellsNothing(String stat) {
    assertEquals(new LoadReading(0, null, null, null, 0), reading(stat, status("0-1")));
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
    var load = reading("", "").until(LoadReading.of("", "", List.of(), 1), 0);

    assertNull(load.foreign());
    assertNull(load.stolen());
    assertNull(load.throttled());
  }

  @Test
  void sharesOfNoTimeAreAMistake() {
    var reading = reading(STAT, "");

    assertThrows(IllegalArgumentException.class, () -> reading.until(reading, 0));
  }

  @Test
  void readsThisMachine() {
    var reading = LoadReading.now();

    assertEquals(Files.exists(Path.of("/proc/stat")), reading.busyNanos() != null);
  }

  private static LoadReading reading(String procStat, String selfStatus) {
    return LoadReading.of(procStat, selfStatus, List.of(), 0);
  }

  private static LoadReading cpus(int cpus, long busyTicks, long stolenTicks) {
    return new LoadReading(cpus, 10_000_000 * busyTicks, 10_000_000 * stolenTicks, null, 0);
  }

  private static String status(String allowed) {
    return "Name:\tjava\nCpus_allowed:\t3\nCpus_allowed_list:\t%s\nThreads:\t9\n"
        .formatted(allowed);
  }
}
