package dev.racecourse.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class PercentTextTest {

  @ParameterizedTest
  @CsvSource({"3%, 0.03", "2.5%, 0.025", "10 %, 0.1", "99.9%, 0.999"})
  void readsAShare(String text, double share) {
    assertEquals(share, PercentText.parse(text), 1e-12);
    assertEquals(share, new PercentConverter().convert(text), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "0.03", "0%", "0.0%", "100%", "-3%", "3,5%", "%", "3%%"})
  void refusesAllElse(String text) {
    assertThrows(IllegalArgumentException.class, () -> PercentText.parse(text));
  }

  @Test
  void saysWhatWasTypedAndWhatIsMeant() {
    var refused =
        assertThrows(TypeConversionException.class, () -> new PercentConverter().convert("0.03"));

    assertEquals("'0.03' is no percentage between 0 and 100, such as 3%", refused.getMessage());
  }
}
