package dev.racecourse.stress;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.StateCase;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * A hazard accepts what its actors lead to one after the other, in either order, and nothing else.
 */
class GradingTest {

  static Collection<String> tests() {
    return TestList.tests();
  }

  @ParameterizedTest
  @MethodSource("tests")
  void acceptsExactlyTheSequentialOutcomes(String test) throws ReflectiveOperationException {
    var type = Class.forName(TestList.getInfo(test).binaryName());
    var actors = methods(type, Actor.class);
    assertEquals(2, actors.size());

    var sequential =
        Set.of(
            outcome(type, actors.get(0), actors.get(1)),
            outcome(type, actors.get(1), actors.get(0)));

    assertEquals(sequential, accepted(test));
  }

  @ParameterizedTest
  @MethodSource("tests")
  void forbidsEverythingElse(String test) {
    assertEquals(Expect.FORBIDDEN, TestList.getInfo(test).unmatched().expect());
  }

  private static Set<String> accepted(String test) {
    return TestList.getInfo(test).cases().stream()
        .filter(graded -> graded.expect() == Expect.ACCEPTABLE)
        .map(StateCase::matchPattern)
        .collect(toSet());
  }

  private static String outcome(Class<?> type, Method first, Method second)
      throws ReflectiveOperationException {
    var state = type.getConstructor().newInstance();
    var result = resultType(type).getConstructor().newInstance();
    invoke(first, state, result);
    invoke(second, state, result);
    for (var arbiter : methods(type, Arbiter.class)) {
      invoke(arbiter, state, result);
    }
    return result.toString();
  }

  private static void invoke(Method method, Object state, Object result)
      throws ReflectiveOperationException {
    if (method.getParameterCount() == 0) {
      method.invoke(state);
    } else {
      method.invoke(state, result);
    }
  }

  private static Class<?> resultType(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Actor.class))
        .flatMap(method -> Arrays.stream(method.getParameterTypes()))
        .findFirst()
        .orElseGet(() -> methods(type, Arbiter.class).get(0).getParameterTypes()[0]);
  }

  private static List<Method> methods(Class<?> type, Class<? extends Annotation> role) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(role))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }
}
