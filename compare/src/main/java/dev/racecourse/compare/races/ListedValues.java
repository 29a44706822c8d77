package dev.racecourse.compare.races;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The values of a line that jcstress's annotation processor has written, such as {@code
 * JCTEST4Sdemo1I2}: each is its length, the letter of its type, and itself.
 */
final class ListedValues {

  private static final String MARK = "JCTEST";
  private static final Pattern HEAD = Pattern.compile("(\\d{1,6})([SIB])");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private final String line;
  private int next = MARK.length();

  ListedValues(String line) throws IOException {
    this.line = line;
    if (!line.startsWith(MARK)) {
      throw unexpected(MARK, 0);
    }
  }

  String string() throws IOException {
    return value("S");
  }

  /** Not negative. */
  int number() throws IOException {
    var place = next;
    var value = value("I");
    if (!NUMBER.matcher(value).matches()) {
      throw unexpected("a number", place);
    }
    return Integer.parseInt(value);
  }

  void skipBoolean() throws IOException {
    value("B");
  }

  void requireEnd() throws IOException {
    if (next != line.length()) {
      throw unexpected("the end", next);
    }
  }

  private String value(String type) throws IOException {
    var head = HEAD.matcher(line).region(next, line.length());
    if (!head.lookingAt() || !type.equals(head.group(2))) {
      throw unexpected("a value of type " + type, next);
    }
    var end = head.end() + Integer.parseInt(head.group(1));
    if (end > line.length()) {
      throw unexpected("a longer line", next);
    }
    next = end;
    return line.substring(head.end(), end);
  }

  private IOException unexpected(String wanted, int place) {
    return new IOException(
        "wanted %s at character %d of `%.60s`".formatted(wanted, place + 1, line));
  }
}
