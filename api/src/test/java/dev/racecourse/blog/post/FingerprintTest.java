package dev.racecourse.blog.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

  /** By {@code printf '\0\0\0\1\0a\0\0\0\0' | sha256sum}. */
  @Test
  void isTheSha256OfBothTextsBehindTheirLengths() {
    var print = Fingerprint.of("a", "");
    assertEquals(
        "bae17a2491945cb87e77474581a8585196f2e989c5007395b952a0fd72d3ae9c",
        "%016x%016x%016x%016x"
            .formatted(print.word0(), print.word1(), print.word2(), print.word3()));
  }

  @ParameterizedTest
  @CsvSource({"ab, c, a, bc", "'', ab, ab, ''", "a, b, b, a"})
  void knowsWhereTheFirstTextEnds(String first, String second, String third, String fourth) {
    assertNotEquals(Fingerprint.of(first, second), Fingerprint.of(third, fourth));
  }

  @Test
  void tellsLoneSurrogatesApart() {
    assertNotEquals(Fingerprint.of("\ud800", ""), Fingerprint.of("\ud801", ""));
  }
}
