package dev.racecourse.compare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedTest {

  @Test
  void breaksAtSpaces() {
    assertEquals(List.of("one two", "    three", "    four"), Wrapped.at(9, "one two three four"));
    assertEquals(List.of("one two"), Wrapped.at(7, "one two"));
    assertEquals(List.of(""), Wrapped.at(7, ""));
  }

  @Test
  void breaksAWordThatIsTooLong() {
    assertEquals(List.of("one two", "    abcd", "    efgh"), Wrapped.at(8, "one two abcdefgh"));
    assertEquals(List.of("abcdefgh", "    ijkl"), Wrapped.at(8, "abcdefghijkl"));
  }
}
