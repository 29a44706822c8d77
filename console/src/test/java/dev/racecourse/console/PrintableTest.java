package dev.racecourse.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void whatATerminalShowsInOneColumnStays() {
    var text = "Work.map size=10 na\u00efve \u0416 \u03bcs \u2603 \u2192 ~";

    assertEquals(text, Printable.of(text));
  }

  @Test
  void whatATerminalObeysIsSpelt() {
    assertEquals(
        "\\u001b[31m\\u000a\\u0009\\u000d\\u0085\\u009b",
        Printable.of("\u001b[31m\n\t\r\u0085\u009b"));
  }

  @Test
  void whatTurnsTheDirectionOrTakesOtherThanOneColumnIsSpelt() {
    assertEquals(
        "\\u202e\\u2028e\\u0301\\u6f22\\ud83d\\ude80",
        Printable.of("\u202e\u2028e\u0301\u6f22\ud83d\ude80"));
  }
}
