package dev.racecourse.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtTest {
  @ParameterizedTest
  @CsvSource({"900, 1000, false", "1500, 4000, true", "1500, 20000, false", "8000, 20000, true"})
  void isThatTheGeneratorMadeMuchOfTheLatency(
      long wakeUpMicros, long latencyMicros, boolean doubt) {
    assertEquals(doubt, Doubt.isDoubtful(of(wakeUpMicros), of(latencyMicros)));
  }

  private static Histogram of(long micros) {
    var histogram = new Histogram(3);
    histogram.recordValue(micros * 1000);
    return histogram;
  }
}
