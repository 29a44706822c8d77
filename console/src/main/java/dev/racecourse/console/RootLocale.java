package dev.racecourse.console;

import java.util.Locale;

/** The locale of all numbers that a program prints: the same on every machine. */
public final class RootLocale {
  private RootLocale() {}

  /** Makes it that of this JVM; a {@code main} does so first. */
  public static void use() {
    // Not only for Locale.Category.FORMAT: printf takes the default of no category.
    Locale.setDefault(Locale.ROOT);
  }
}
