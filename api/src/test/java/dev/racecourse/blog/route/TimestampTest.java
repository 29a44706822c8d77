package dev.racecourse.blog.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampTest {
  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z, 1970-01-01T00:00:00.000Z",
    "2024-02-29T23:59:59.999999999Z, 2024-02-29T23:59:59.999Z",
    "0000-01-01T00:00:00.001Z, 0000-01-01T00:00:00.001Z",
    "0987-06-05T04:03:02.1Z, 0987-06-05T04:03:02.100Z",
    "9999-12-31T23:59:59.9999Z, 9999-12-31T23:59:59.999Z",
    "+10000-01-01T00:00:00Z, +10000-01-01T00:00:00.000Z",
    "-0001-12-31T00:00:00Z, -0001-12-31T00:00:00.000Z"
  })
  void hasMilliseconds(Instant instant, String text) {
    assertEquals(text, Timestamp.of(instant));
  }

  @Test
  void saysWhatTheFormatterOfThePlatformSays() {
    var formatter = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    var random = new Random(17);
    for (var i = 0; i < 10_000; i++) {
      var seconds = random.nextLong(-70_000_000_000L, 270_000_000_000L);
      var instant = Instant.ofEpochSecond(seconds, random.nextInt(1_000_000_000));
      assertEquals(formatter.format(instant), Timestamp.of(instant));
    }
  }
}
