package dev.racecourse.console;

/** How the parts of a line are marked. */
public enum Markup {
  /** For a terminal. */
  PLAIN("", "") {
    @Override
    public String verbatim(String words) {
      return onOneLine(words);
    }
  },

  /** For a page, which everyone reads. */
  PAGE("", "") {
    @Override
    public String verbatim(String words) {
      return onOneLine(words);
    }

    @Override
    public String message(String words) {
      return verbatim(MachinePaths.hidden(words));
    }
  },
  /** For GitHub, where everyone reads it. */
  MARKDOWN("**", "- ") {
    /**
     * A code span, in which nothing is markup, notifies anyone or loads anything. Backticks become
     * apostrophes: a longer fence around them is none any more where it has over 80 (cmark-gfm).
     */
    @Override
    public String verbatim(String words) {
      var line = onOneLine(words).replace('`', '\'');
      return "`" + (line.isEmpty() ? " " : line) + "`";
    }

    @Override
    public String message(String words) {
      return verbatim(MachinePaths.hidden(words));
    }
  };

  private final String loud;
  private final String item;

  Markup(String loud, String item) {
    this.loud = loud;
    this.item = item;
  }

  /** Words that must be seen. */
  public String loud(String words) {
    return loud + words + loud;
  }

  /** A name that someone else gave, on one line. It is never markup itself. */
  public abstract String verbatim(String words);

  /** What a program said, likewise, without what is not for everyone who reads it. */
  public String message(String words) {
    return verbatim(words);
  }

  /** A line of a list. */
  public String item(String line) {
    return item + line;
  }

  /** Without what breaks a line or, such as a change of direction, is not seen itself. */
  private static String onOneLine(String words) {
    return words.replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ").strip();
  }
}
