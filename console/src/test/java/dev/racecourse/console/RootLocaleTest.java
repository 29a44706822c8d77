package dev.racecourse.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RootLocaleTest {
  private final Locale before = Locale.getDefault();

  @BeforeEach
  void beInGermany() {
    Locale.setDefault(Locale.GERMANY);
    RootLocale.use();
  }

  @AfterEach
  void goHome() {
    Locale.setDefault(before);
  }

  @Test
  void numbersAreThoseOfNoCountry() {
    assertEquals("2,623.50", "%,.2f".formatted(2623.5));
  }

  @Test
  void numbersThatAreNotMadeIntoTextFirstAreNoOthers() {
    var bytes = new ByteArrayOutputStream();
    new PrintStream(bytes, true, UTF_8).printf("%,.2f", 2623.5);

    assertEquals("2,623.50", bytes.toString(UTF_8));
  }
}
