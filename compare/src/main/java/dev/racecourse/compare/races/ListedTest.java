package dev.racecourse.compare.races;

import java.io.IOException;
import java.util.TreeMap;

/** A test as jcstress lists it. */
record ListedTest(TestName name, Grading grading) {

  private static final Expectation[] EXPECTATIONS = Expectation.values();

  /**
   * Reads a line of the list: the name of the test, of its class and of the runner; a description;
   * the actors; whether it needs a JVM of its own; the cases of its grading, each with an
   * expectation, a description and the states; references.
   *
   * @throws IOException if it is anything else
   */
  static ListedTest parse(String line) throws IOException {
    var values = new ListedValues(line);
    var name = new TestName(values.string());
    values.string();
    values.string();
    values.string();
    skipStrings(values);
    values.skipBoolean();
    var expectations = new TreeMap<String, Expectation>();
    for (var cases = values.number(); cases > 0; cases--) {
      var expectation = expectation(values.number());
      values.string();
      for (var states = values.number(); states > 0; states--) {
        expectations.putIfAbsent(values.string(), expectation);
      }
    }
    skipStrings(values);
    values.requireEnd();
    return new ListedTest(name, new Grading(expectations));
  }

  private static void skipStrings(ListedValues values) throws IOException {
    for (var strings = values.number(); strings > 0; strings--) {
      values.string();
    }
  }

  /** jcstress writes the place of an expectation among its own, which are in the same order. */
  private static Expectation expectation(int place) throws IOException {
    if (place >= EXPECTATIONS.length) {
      throw new IOException("no expectation has the number " + place);
    }
    return EXPECTATIONS[place];
  }
}
