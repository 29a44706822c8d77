package dev.racecourse.console;

import java.io.File;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Absolute paths of this machine in a text: they tell strangers who works there, and how. */
public final class MachinePaths {

  /** What usually stands around a path, for a character class. */
  private static final String AROUND = "\\s'\"`;,()\\[\\]{}<>|";

  private static final String URL = "\\b(?!file:)[a-z]{2,9}://[^%s]*".formatted(AROUND);

  /** Group 1 is the first name in it; what stands before its slash would make it relative. */
  private static final String PATH =
      "(?<![\\w./~)}*%%])/+([^%1$s:/]*[^%1$s:/.])(?:/[^%1$s:]*[^%1$s:/.])?".formatted(AROUND);

  private static final Pattern URL_OR_PATH = Pattern.compile(URL + "|" + PATH);

  private MachinePaths() {}

  /**
   * The text with names of files in place of their paths, and {@code ~} for the home directory. A
   * path begins with something that is at the root here, so what was asked of a server stays.
   */
  public static String hidden(String text) {
    return URL_OR_PATH.matcher(text).replaceAll(match -> Matcher.quoteReplacement(shown(match)));
  }

  private static String shown(MatchResult match) {
    var text = match.group();
    if (match.group(1) == null || !new File("/", match.group(1)).exists()) {
      return text;
    }
    return text.equals(System.getProperty("user.home"))
        ? "~"
        : text.substring(text.lastIndexOf('/') + 1);
  }
}
