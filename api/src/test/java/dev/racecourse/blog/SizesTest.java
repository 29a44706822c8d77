package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class SizesTest {
  private final Sizes sizes = new Sizes();

  @ParameterizedTest
  @CsvSource({"7, 7", "500k, 512000", "64m, 67108864", "2g, 2147483648"})
  void areInUnitsOf1024(String text, long size) {
    assertEquals(size, sizes.convert(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "m", "-1", "1.5g", "64 m", "64M", "64mb", "1234567890"})
  void allElseIsRefused(String text) {
    assertThrows(TypeConversionException.class, () -> sizes.convert(text));
  }
}
