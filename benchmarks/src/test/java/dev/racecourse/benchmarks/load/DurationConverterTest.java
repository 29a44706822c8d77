package dev.racecourse.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationConverterTest {
  @ParameterizedTest
  @CsvSource({
    "20ms, 20000000",
    "0.5ms, 500000",
    "500us, 500000",
    "2s, 2000000000",
    "999999999s, 999999999000000000"
  })
  void readsThreeUnits(String text, long nanos) {
    assertEquals(Duration.ofNanos(nanos), new DurationConverter().convert(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ms", "20", "20 ms", "-1ms", "1m", "1e3ms", ".5s", "9999999999s"})
  void refusesTheRest(String text) {
    assertThrows(TypeConversionException.class, () -> new DurationConverter().convert(text));
  }
}
