package dev.racecourse.console;

import java.util.regex.Pattern;

/** Shares as people type them. The sign is a must: 0.03 could be meant either way. */
public final class PercentText {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,9})?) ?%");

  private PercentText() {}

  /**
   * Reads a share such as {@code 3%}.
   *
   * @return the share, such as 0.03; above 0 and below 1
   * @throws IllegalArgumentException if it is something else, with a message for whoever typed it
   */
  public static double parse(String text) {
    var percent = TEXT.matcher(text);
    var share = percent.matches() ? Double.parseDouble(percent.group(1)) / 100 : 0;
    if (share == 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is no percentage between 0 and 100, such as 3%");
    }
    return share;
  }
}
