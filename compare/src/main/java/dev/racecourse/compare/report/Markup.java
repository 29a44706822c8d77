package dev.racecourse.compare.report;

/** How the parts of a line are marked. */
enum Markup {
  /** For a terminal. */
  PLAIN("", "", ""),
  /** For GitHub. */
  MARKDOWN("**", "`", "- ");

  private final String loud;
  private final String verbatim;
  private final String item;

  Markup(String loud, String verbatim, String item) {
    this.loud = loud;
    this.verbatim = verbatim;
    this.item = item;
  }

  /** Words that must be seen. */
  String loud(String words) {
    return loud + words + loud;
  }

  /**
   * Words of someone else, on one line. They are never markup themselves: an annotation in a stack
   * trace must not notify the user of that name.
   */
  String verbatim(String words) {
    var line = words.strip().replaceAll("\\s+", " ");
    return verbatim + (verbatim.isEmpty() ? line : line.replace(verbatim, "'")) + verbatim;
  }

  /** A line of a list. */
  String item(String line) {
    return item + line;
  }
}
