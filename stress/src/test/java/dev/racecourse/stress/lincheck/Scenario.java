package dev.racecourse.stress.lincheck;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;

/**
 * What two threads do, and what is looked at when both are done: operations of a driver, as {@code
 * touch 0, find 0 | logout 0 | find 0}.
 *
 * @param text the two threads and the look, with bars between
 */
public record Scenario(String text) {

  /** The scenario on this driver, whose operations take whole numbers. */
  ExecutionScenario on(Class<?> driver) {
    var parts = Stream.of(text.split("\\|", -1)).map(part -> actors(driver, part)).toList();
    return new ExecutionScenario(
        List.of(), List.of(parts.get(0), parts.get(1)), parts.get(2), null);
  }

  private static List<Actor> actors(Class<?> driver, String part) {
    return Stream.of(part.strip().split(", ", -1))
        .filter(words -> !words.isEmpty())
        .map(words -> actor(driver, words.split(" ", -1)))
        .toList();
  }

  private static Actor actor(Class<?> driver, String[] words) {
    var method = method(driver, words[0]);
    var arguments = Arrays.stream(words).skip(1).map(Integer::valueOf).toList();
    if (arguments.size() != method.getParameterCount()) {
      throw new IllegalArgumentException(String.join(" ", words) + " does not fit " + method);
    }
    return new Actor(method, arguments);
  }

  private static Method method(Class<?> driver, String name) {
    return Arrays.stream(driver.getMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(driver + " has no operation " + name));
  }
}
