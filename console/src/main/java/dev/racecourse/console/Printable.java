package dev.racecourse.console;

import java.util.stream.Collectors;

/**
 * Foreign text that a terminal cannot take for commands. A terminal obeys control characters, some
 * format characters turn the writing direction, and a table holds only if each character takes one
 * column.
 */
public final class Printable {

  /** From here on there are characters that take two columns, or none. */
  private static final int WIDE = 0x1100;

  /** Symbols and punctuation between the wide scripts. */
  private static final int SYMBOLS = 0x2010;

  private static final int SYMBOLS_END = 0x2E80;

  private Printable() {}

  /** The text with {@code \}{@code uXXXX} for every char that is no column of its own. */
  public static String of(String text) {
    return text.chars().mapToObj(Printable::shown).collect(Collectors.joining());
  }

  private static String shown(int c) {
    return isOneColumn(c) ? Character.toString(c) : "\\u%04x".formatted(c);
  }

  private static boolean isOneColumn(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          false;
      default -> c < WIDE || (c >= SYMBOLS && c < SYMBOLS_END);
    };
  }
}
