package dev.racecourse.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class TimeTest {

  private final Time time = new Time();

  @Test
  void isANumberOfSecondsMinutesOrHours() {
    assertEquals(Duration.ofSeconds(90), time.convert("90s"));
    assertEquals(Duration.ofMinutes(20), time.convert("20m"));
    assertEquals(Duration.ofHours(2), time.convert("2h"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "90", "s", "1d", "-1s", "1.5h", "1h30m", " 1s", "1234567h"})
  void refusesAnythingElse(String text) {
    assertThrows(TypeConversionException.class, () -> time.convert(text));
  }
}
