package dev.racecourse.races;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The lines of a text, of which one that is too long is cut. */
final class BoundedLines {
  private final BufferedReader text;
  private final int longest;

  /**
   * Reads lines.
   *
   * @param longest how many characters of a line are kept
   */
  BoundedLines(Reader text, int longest) {
    this.text = new BufferedReader(text);
    this.longest = longest;
  }

  /** The next line without its end; empty at the end of the text. */
  Optional<String> next() throws IOException {
    var line = new StringBuilder();
    var c = text.read();
    if (c < 0) {
      return Optional.empty();
    }
    for (; c >= 0 && c != '\n'; c = text.read()) {
      if (line.length() < longest) {
        line.append((char) c);
      }
    }
    return Optional.of(line.toString());
  }
}
