package dev.racecourse.compare.stored;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.stats.WelchRatio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredLookTest {

  /** With 1000 degrees of freedom half of the 95 % interval is 1.96 errors. */
  @ParameterizedTest
  @CsvSource({
    "0.96, 0.020, SLOWER",
    "0.96, 0.021, UNDECIDED",
    "0.98, 0.001, NO_CHANGE",
    "0.98, 0.0055, UNDECIDED",
    "1.00, 0.0155, NO_CHANGE",
    "1.00, 0.0156, UNDECIDED",
    "1.02, 0.001, NO_CHANGE",
    "1.032, 0.010, FASTER",
    "1.0305, 0.0001, NO_CHANGE",
    "1.04, 0.021, UNDECIDED"
  })
  void looksAtIntervalAndEstimate(double ratio, double error, StoredLook look) {
    assertEquals(look, StoredLook.at(new WelchRatio(Math.log(ratio), error, 1000), 0.03));
  }
}
