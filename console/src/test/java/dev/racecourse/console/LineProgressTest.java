package dev.racecourse.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LineProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE);
  private final LineProgress progress =
      new LineProgress(new PrintStream(bytes, true, UTF_8), "JVMs", now::get);

  @Test
  void saysWhatIsDoneAndHowLongTheRestTakes() {
    progress.show(10, 86, Duration.ofSeconds(124), "");

    assertEquals(List.of("10 of 86 JVMs, 2:04 left"), lines());
  }

  @Test
  void endsWithTheMessage() {
    progress.show(0, 86, Duration.ofSeconds(3_604), "LostUpdate (shipped)");

    assertEquals(List.of("0 of 86 JVMs, 1:00:04 left: LostUpdate (shipped)"), lines());
  }

  @Test
  void aLineAQuarterOfAMinuteIsEnough() {
    for (var second = 0; second <= 30; second++) {
      progress.show(second, 30, Duration.ofSeconds(30 - second), "");
      now.addAndGet(Duration.ofSeconds(1).toNanos());
    }

    assertEquals(
        List.of("0 of 30 JVMs, 0:30 left", "15 of 30 JVMs, 0:15 left", "30 of 30 JVMs, 0:00 left"),
        lines());
  }

  @Test
  void alwaysSaysWhatMustNotBeMissed() {
    progress.show(1, 2, Duration.ZERO, "");
    progress.say("one");
    progress.say("two");
    progress.show(2, 2, Duration.ZERO, "");

    assertEquals(List.of("1 of 2 JVMs, 0:00 left", "one", "two"), lines());
  }

  @Test
  void numbersAreTheSameEverywhere() {
    var before = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      progress.show(10, 86, Duration.ofSeconds(124), "");
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, before);
    }

    assertEquals(List.of("10 of 86 JVMs, 2:04 left"), lines());
  }

  private List<String> lines() {
    return bytes.toString(UTF_8).lines().toList();
  }
}
