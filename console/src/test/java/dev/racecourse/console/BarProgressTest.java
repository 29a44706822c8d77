package dev.racecourse.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarProgressTest {
  private static final int WIDTH = 100;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final BarProgress progress =
      new BarProgress(new BarLine(new PrintStream(bytes, true, UTF_8), WIDTH), "JVMs");

  @Test
  void drawsHowFarItIsAndHowLongTheRestTakes() {
    progress.show(10, 86, Duration.ofSeconds(3_604), "LostUpdate (shipped)");
    progress.close();

    var bar = drawn().get(drawn().size() - 1);
    assertTrue(bar.startsWith("JVMs  11% [==="), bar);
    assertTrue(
        bar.matches(".* 10/86 \\(0:0\\d:\\d\\d\\) 1:00:04 left: LostUpdate \\(shipped\\)"), bar);
  }

  @Test
  void leavesAnEmptyLine() {
    progress.show(1, 2, Duration.ZERO, "");
    progress.close();

    assertEquals(List.of(""), screen());
  }

  /** The bar may be drawn for the first time when it is closed. */
  @Test
  void leavesAnEmptyLineHoweverEarlyItIsClosed() {
    for (var trial = 0; trial < 500; trial++) {
      bytes.reset();
      new BarProgress(new BarLine(new PrintStream(bytes, true, UTF_8), WIDTH), "JVMs").close();

      assertEquals(List.of(""), screen());
    }
    progress.close();
  }

  @Test
  void printsLinesAboveTheBar() {
    progress.show(1, 2, Duration.ofSeconds(9), "first");
    progress.say("a line that must not be missed");
    progress.show(2, 2, Duration.ZERO, "second");
    progress.say("another");

    var screen = screen();
    assertEquals(List.of("a line that must not be missed", "another"), screen.subList(0, 2));
    assertEquals(3, screen.size());
    assertTrue(screen.get(2).endsWith("0:00 left: second"), screen.get(2));
    progress.close();
  }

  @Test
  void theOneWhoClosesStaysInterrupted() {
    Thread.currentThread().interrupt();
    progress.close();

    assertTrue(Thread.interrupted());
    assertEquals("", screen().get(screen().size() - 1));
  }

  private List<String> drawn() {
    return bytes.toString(UTF_8).lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** What a terminal shows: after a carriage return, characters replace those that were there. */
  private List<String> screen() {
    var screen = new ArrayList<String>();
    for (var line : bytes.toString(UTF_8).split(System.lineSeparator(), -1)) {
      var shown = new StringBuilder();
      for (var drawn : line.split("\r", -1)) {
        shown.replace(0, Math.min(drawn.length(), shown.length()), drawn);
      }
      screen.add(shown.toString().stripTrailing());
    }
    return screen;
  }
}
