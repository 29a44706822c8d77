package dev.racecourse.console;

import java.util.ArrayList;
import java.util.List;

/**
 * A text over as many lines as it takes; from the second line on it is indented.
 *
 * @param width the most characters in a line, more than the indent
 */
public record WrappedText(String text, int width) {

  /** How wide a report is on a terminal. */
  public static final int COLUMNS = 100;

  private static final String INDENT = "  ";

  /** Several texts for a terminal, one below the other. */
  public static List<String> lines(List<String> texts) {
    return texts.stream().flatMap(text -> new WrappedText(text, COLUMNS).lines().stream()).toList();
  }

  /** The lines, broken at spaces, or anywhere in a word that is longer than a line. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    var rest = text;
    while (rest.length() > width) {
      var space = rest.lastIndexOf(' ', width);
      var end = space >= INDENT.length() ? space : width;
      lines.add(rest.substring(0, end));
      rest = INDENT + rest.substring(end).strip();
    }
    lines.add(rest);
    return lines;
  }
}
