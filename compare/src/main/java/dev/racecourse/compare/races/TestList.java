package dev.racecourse.compare.races;

import dev.racecourse.compare.races.Grading.Expectation;
import dev.racecourse.console.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * The race tests in a jar, and how they grade what they see. jcstress lists both when the tests are
 * compiled, and grades by that list when they run, so it tells the truth without running them.
 *
 * @param gradings by test
 */
public record TestList(SortedMap<TestName, Grading> gradings) {

  private static final String ENTRY = "META-INF/TestList";

  /**
   * Reads the list in a jar.
   *
   * @throws IOException if there is none, or none that jcstress 0.16 could have written
   */
  public static TestList of(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      var entry = zip.getEntry(ENTRY);
      if (entry == null) {
        throw new IOException("there is no " + ENTRY);
      }
      try (var bytes = zip.getInputStream(entry)) {
        return parse(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IOException("the race tests in %s: %s".formatted(jar, Reason.of(e)), e);
    }
  }

  private static TestList parse(String text) throws IOException {
    var gradings = new TreeMap<TestName, Grading>();
    for (var line : text.lines().toList()) {
      var values = new Values(line);
      gradings.put(new TestName(values.string()), grading(values));
    }
    return new TestList(gradings);
  }

  /**
   * Reads what follows the name of a test: the names of its class and of the runner; a description;
   * the actors; whether it needs a JVM of its own; the cases of its grading, each with an
   * expectation, a description and the states; references.
   */
  private static Grading grading(Values values) throws IOException {
    values.string();
    values.string();
    values.string();
    values.skipStrings();
    values.value("B");
    var expectations = new TreeMap<String, Expectation>();
    for (var cases = values.number(); cases > 0; cases--) {
      var expectation = Expectation.at(values.number());
      values.string();
      for (var states = values.number(); states > 0; states--) {
        expectations.putIfAbsent(values.string(), expectation);
      }
    }
    values.skipStrings();
    values.requireEnd();
    return new Grading(expectations);
  }

  /** How a test grades; empty if it is not in the jar. */
  Optional<Grading> find(TestName test) {
    return Optional.ofNullable(gradings.get(test));
  }

  /**
   * The values of a line that jcstress's annotation processor has written, such as {@code
   * JCTEST4Sdemo1I2}: each is its length, the letter of its type, and itself.
   */
  private static final class Values {

    private static final String MARK = "JCTEST";
    private static final Pattern HEAD = Pattern.compile("(\\d{1,6})([SIB])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final String line;
    private int next = MARK.length();

    Values(String line) throws IOException {
      this.line = line;
      if (!line.startsWith(MARK)) {
        throw unexpected(MARK, 0);
      }
    }

    String string() throws IOException {
      return value("S");
    }

    void skipStrings() throws IOException {
      for (var strings = number(); strings > 0; strings--) {
        string();
      }
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

    void requireEnd() throws IOException {
      if (next != line.length()) {
        throw unexpected("the end", next);
      }
    }

    String value(String type) throws IOException {
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
}
