package dev.racecourse.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RootLocaleTest {
  private final Locale before = Locale.getDefault(Locale.Category.FORMAT);

  @AfterEach
  void restore() {
    Locale.setDefault(Locale.Category.FORMAT, before);
  }

  @Test
  void numbersAreThoseOfNoCountry() {
    Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);

    RootLocale.use();

    assertEquals("2,623.50", "%,.2f".formatted(2623.5));
  }
}
