package dev.racecourse.compare.report;

import java.util.List;

/** Lines of Markdown for a comment on GitHub, which may not have more than 65,536 characters. */
public final class BoundedText {

  private static final int LONGEST = 60_000;
  private static final String FOLD = "<details>";
  private static final String END_OF_FOLD = "</details>";

  private BoundedText() {}

  /**
   * A pipe ends a column even inside of code, unless it is escaped. To GitHub (cmark-gfm) it is by
   * any backslash before it, to other readers of Markdown by an odd number of them.
   */
  public static String inTable(String words) {
    return words.replaceAll("(?<!\\\\)(\\\\*+)\\|", "$1$1\\\\|");
  }

  /**
   * The lines as one text below 60,000 characters.
   *
   * @param file that has what is cut off
   */
  public static String of(List<String> lines, String file) {
    var text = new StringBuilder();
    var open = false;
    for (var line : lines) {
      if (text.length() + line.length() + 100 > LONGEST) {
        // What is said inside of a fold is not seen.
        return text
            + (open ? "\n" + END_OF_FOLD + "\n" : "")
            + "\nThe rest is too long for a comment; %s has it.\n".formatted(file);
      }
      open = line.startsWith(FOLD) || (open && !line.equals(END_OF_FOLD));
      text.append(line).append('\n');
    }
    return text.toString();
  }
}
