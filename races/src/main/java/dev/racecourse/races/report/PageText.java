package dev.racecourse.races.report;

import dev.racecourse.charts.Words;
import dev.racecourse.console.Markup;

/** What suites and JVMs say, on a page: never markup, without paths, and no longer than is read. */
final class PageText {
  private static final int LONGEST = 200;

  private PageText() {}

  static String plain(String said) {
    var line = Markup.PAGE.message(said);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }

  static Words code(String said) {
    return new Words.Code(plain(said));
  }
}
