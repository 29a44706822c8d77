package dev.racecourse.compare.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpuTimesTest {

  private static final String STAT =
      """
      cpu  111 10 20 7500 450 1 2 8 9 0
      cpu0 60 10 10 2500 150 1 1 4 9 0
      cpu1 40 0 10 2500 150 0 1 3 0 0
      cpu10 11 0 0 2500 150 0 0 1 0 0
      intr 1 2 3
      """;

  @Test
  void addsUpAllCpusIfItMayRunOnAll() {
    assertEquals(times(3, 144, 8), CpuTimes.parse(STAT, status("0-1,10")));
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 82, 4", "10, 1, 11, 1", "'0,10', 2, 93, 5", "0-1, 2, 133, 7"})
  void othersOnOtherCpusDoNotCount(String allowed, int cpus, long busyTicks, long stolenTicks) {
    assertEquals(times(cpus, busyTicks, stolenTicks), CpuTimes.parse(STAT, status(allowed)));
  }

  /** A container that numbers its CPUs anew; a machine with places for more; no list at all. */
  @ParameterizedTest
  @ValueSource(strings = {"30-32", "0,30,31", "0-127", "none", ""})
  void whatIsShownCountsIfTheNumbersDoNotFit(String allowed) {
    assertEquals(times(3, 144, 8), CpuTimes.parse(STAT, status(allowed)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "intr 1 2 3", "cpu0 1 2 3", "cpu  1 1 1 1 1 1 1 1 1 1"})
  void aSystemWithoutThemTellsNothing(String stat) {
    assertEquals(Optional.empty(), CpuTimes.parse(stat, status("0-1")));
  }

  private static Optional<CpuTimes> times(int cpus, long busyTicks, long stolenTicks) {
    return Optional.of(new CpuTimes(cpus, 10_000_000 * busyTicks, 10_000_000 * stolenTicks));
  }

  private static String status(String allowed) {
    return "Name:\tjava\nCpus_allowed:\t3\nCpus_allowed_list:\t%s\nThreads:\t9\n"
        .formatted(allowed);
  }
}
