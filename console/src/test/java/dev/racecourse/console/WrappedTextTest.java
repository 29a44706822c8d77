package dev.racecourse.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedTextTest {

  @Test
  void breaksAtSpacesOrWhereItMust() {
    assertEquals(List.of("Work.map size=1"), new WrappedText("Work.map size=1", 15).lines());
    assertEquals(
        List.of("Work.map", "  size=1", "  kind=2"),
        new WrappedText("Work.map size=1 kind=2", 9).lines());
    assertEquals(List.of("no", "  change"), new WrappedText("no change", 8).lines());
    assertEquals(List.of("abcdef", "  ghij", "  k"), new WrappedText("abcdefghijk", 6).lines());
  }
}
