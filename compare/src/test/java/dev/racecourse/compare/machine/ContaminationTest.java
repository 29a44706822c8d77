package dev.racecourse.compare.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContaminationTest {

  @Test
  void theLimitsThemselvesAreClean() {
    assertEquals(Optional.empty(), Contamination.of(new Load(0.10, 0.05, 0.02)));
    assertEquals(Optional.empty(), Contamination.of(new Load(null, null, null)));
  }

  @Test
  void saysWhatSpoiledAPair() {
    assertEquals("other processes used 23 % of the CPUs", reason(new Load(0.23, 0.05, null)));
    assertEquals("the hypervisor stole 6 % of the CPUs", reason(new Load(0.1, 0.06, 0.02)));
    assertEquals(
        "the CPU quota held threads up for 3 % of the time", reason(new Load(null, null, 0.03)));
    assertEquals(
        "other processes used 11 % of the CPUs, the hypervisor stole 50 % of the CPUs",
        reason(new Load(0.11, 0.5, 0.0)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, true",
    "0, 1, false",
    "5, 1, false",
    "6, 1, true",
    "9, 2, true",
    "8, 2, false",
    "8, 3, false"
  })
  void repeatsAtMostAQuarter(int counted, int repeated, boolean may) {
    assertEquals(may, Contamination.mayRepeat(counted, repeated));
  }

  private static String reason(Load load) {
    return Contamination.of(load).orElseThrow();
  }
}
