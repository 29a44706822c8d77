package dev.racecourse.stress;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.races.run.TestName;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.StateCase;
import org.openjdk.jcstress.infra.runners.TestList;

/** A hazard accepts what the model allows in some order of its actors' calls, and nothing else. */
class GradingTest {

  static List<String> tests() {
    return List.copyOf(TestList.tests());
  }

  static List<String> shipped() {
    return tests().stream().filter(test -> !TestName.of(test).isPlanted()).toList();
  }

  static List<String> planted() {
    return tests().stream().filter(test -> TestName.of(test).isPlanted()).toList();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void acceptsExactlyWhatTheModelAllows(String test)
      throws ReflectiveOperationException, InterruptedException {
    assertEquals(ModelRace.onModel(type(test)).outcomes(), accepted(test));
  }

  /** A planted store is wrong for want of a lock, not wrong anyway. */
  @ParameterizedTest
  @MethodSource("planted")
  void aPlantedStoreIsRightWhileItsCallsDoNotOverlap(String test)
      throws ReflectiveOperationException, InterruptedException {
    var hazard = test.substring(0, test.lastIndexOf('.'));
    var race = ModelRace.onPlanted(type(hazard + ".Shipped"), TestName.of(test).bug());

    assertEquals(accepted(test), race.outcomes());
  }

  private static Class<?> type(String test) throws ClassNotFoundException {
    return Class.forName(TestList.getInfo(test).binaryName());
  }

  private static SortedSet<String> accepted(String test) {
    return TestList.getInfo(test).cases().stream()
        .filter(graded -> graded.expect() == Expect.ACCEPTABLE)
        .map(StateCase::matchPattern)
        .collect(toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("tests")
  void forbidsEverythingElse(String test) {
    assertEquals(Expect.FORBIDDEN, TestList.getInfo(test).unmatched().expect());
    assertEquals(
        List.of(),
        TestList.getInfo(test).cases().stream()
            .filter(graded -> graded.expect() == Expect.ACCEPTABLE_INTERESTING)
            .toList());
  }
}
