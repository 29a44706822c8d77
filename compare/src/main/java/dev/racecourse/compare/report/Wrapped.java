package dev.racecourse.compare.report;

import java.util.ArrayList;
import java.util.List;

/** A line broken at its spaces, and within a word that is longer than a line. */
final class Wrapped {

  private static final String INDENT = "    ";

  private Wrapped() {}

  /**
   * Breaks a line.
   *
   * @param columns the longest that a line may be, more than the indent of what goes on
   */
  static List<String> at(int columns, String line) {
    var lines = new ArrayList<String>();
    var rest = line;
    while (rest.length() > columns) {
      var space = rest.lastIndexOf(' ', columns);
      var end = space > INDENT.length() ? space : columns;
      lines.add(rest.substring(0, end));
      rest = INDENT + rest.substring(end).strip();
    }
    lines.add(rest);
    return lines;
  }
}
