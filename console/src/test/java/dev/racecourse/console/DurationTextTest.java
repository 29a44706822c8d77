package dev.racecourse.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationTextTest {

  @ParameterizedTest
  @CsvSource({
    "500us, PT0.0005S",
    "20ms, PT0.02S",
    "1.5s, PT1.5S",
    "90s, PT1M30S",
    "30m, PT30M",
    "2h, PT2H",
    "0s, PT0S",
    "0.001us, PT0.000000001S",
    "1.5h, PT1H30M",
    "999999h, PT999999H"
  })
  void readsNumberAndUnit(String text, Duration duration) {
    assertEquals(duration, DurationText.parse(text));
    assertEquals(duration, new DurationConverter().convert(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "90",
        "s",
        "1d",
        "-1s",
        "1h30m",
        " 1s",
        "1 s",
        "1,5s",
        "1.s",
        ".5s",
        "1S",
        "PT1S",
        "0.0001us",
        "999999999h"
      })
  void refusesAnythingElseWithExamples(String text) {
    var message = "'" + text + "' is no duration, such as 500us, 20ms, 1.5s, 90s, 30m or 2h";

    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> DurationText.parse(text)).getMessage());
    assertEquals(
        message,
        assertThrows(TypeConversionException.class, () -> new DurationConverter().convert(text))
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0s",
    "PT0.0005S, 500us",
    "PT0.02S, 20ms",
    "PT1.5S, 1.5s",
    "PT1M, 1m",
    "PT1M30S, 90s",
    "PT30M, 30m",
    "PT2H, 2h",
    "PT0.000000001S, 0.001us",
    "PT1H0.000000001S, 3600.000000001s"
  })
  void writesTheShortestThatCanBeReadBack(Duration duration, String text) {
    assertEquals(text, DurationText.format(duration));
    assertEquals(duration, DurationText.parse(text));
  }

  @Test
  void clockShowsHoursOnlyWhereThereAreSome() {
    assertEquals("0:00", DurationText.clock(Duration.ZERO));
    assertEquals("0:09", DurationText.clock(Duration.ofMillis(9_900)));
    assertEquals("59:59", DurationText.clock(Duration.ofSeconds(3_599)));
    assertEquals("1:00:04", DurationText.clock(Duration.ofSeconds(3_604)));
    assertEquals("100:00:00", DurationText.clock(Duration.ofHours(100)));
    assertEquals("0:00", DurationText.clock(Duration.ofSeconds(-1)));
  }
}
