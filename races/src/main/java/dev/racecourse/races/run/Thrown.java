package dev.racecourse.races.run;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a test threw in a race. Two exceptions are the same state if they are of one class and come
 * from one method.
 *
 * @param type the full name of the exception's class
 * @param method the first method on the stack that is neither the JDK's nor jcstress's; without the
 *     numbers of lambdas and anonymous classes, which another lambda in the class may change
 */
public record Thrown(String type, String method) {
  private static final Pattern TYPE = Pattern.compile("([\\w$]+\\.)+[\\w$]+");
  private static final Pattern FRAME = Pattern.compile("at (?:[^/()\\s]*/)*([^/()\\s]+)\\(.*");
  private static final Pattern NUMBER = Pattern.compile("\\$\\d+(?!\\w)");
  private static final Pattern PLATFORM =
      Pattern.compile("(java|javax|jdk|sun|com\\.sun|org\\.openjdk\\.jcstress)\\..*");

  /**
   * Reads what jcstress says of an exception. Empty if no frame is of the suite: then the race had
   * not begun, and nothing is said of the subject.
   *
   * @param lines first the exception, then its frames; there may be words in front
   */
  static Optional<Thrown> in(List<String> lines) {
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      var type = TYPE.matcher(line);
      if (!line.startsWith("at ") && type.lookingAt()) {
        var name = type.group();
        return method(lines.subList(i + 1, lines.size())).map(method -> new Thrown(name, method));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> method(List<String> frames) {
    return frames.stream()
        .map(frame -> FRAME.matcher(frame.strip()))
        .filter(frame -> frame.matches() && !PLATFORM.matcher(frame.group(1)).matches())
        .map(frame -> NUMBER.matcher(frame.group(1)).replaceAll(""))
        .findFirst();
  }

  /** It ends its JVM's part in the test, so a JVM has one at most. */
  Outcome outcome() {
    return new Outcome(toString(), Expectation.FORBIDDEN, 1, "thrown");
  }

  /** The state, such as {@code java.lang.NullPointerException at demo.Map.get}. */
  @Override
  public String toString() {
    return type + " at " + method;
  }
}
