package dev.racecourse.compare.races;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines as jcstress lists tests. */
public final class ListedLine {

  private static final String NO_REFERENCES = "1I0";

  private ListedLine() {}

  /**
   * The line of a test.
   *
   * @param name of the test
   * @param cases of its grading, each the place of an expectation, a blank, and a state
   */
  public static String of(String name, String... cases) {
    var type = string(name) + string(name.replace('.', '$')) + string(name + "_jcstress");
    return "JCTEST"
        + type
        + string("null")
        + "1I2"
        + string("one")
        + string("other")
        + "1BF"
        + number(cases.length)
        + Arrays.stream(cases).map(ListedLine::graded).collect(Collectors.joining())
        + NO_REFERENCES;
  }

  private static String graded(String words) {
    return number(words.charAt(0) - '0') + string("as it is") + "1I1" + string(words.substring(2));
  }

  private static String string(String text) {
    return text.length() + "S" + text;
  }

  private static String number(int number) {
    return ("" + number).length() + "I" + number;
  }
}
