package dev.racecourse.compare.search;

import dev.racecourse.compare.process.SetupException;
import dev.racecourse.races.Preset;
import dev.racecourse.races.run.TestName;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which race is looked for.
 *
 * @param state the forbidden state that counts; empty if any does
 * @param preset which JVMs run the test
 */
record RaceQuestion(TestName test, Optional<String> state, Preset preset) {

  /**
   * The test that the user means.
   *
   * @param wanted its name, or a part that no other has
   * @throws SetupException if there is none, or more than one
   */
  static TestName test(String wanted, Collection<TestName> tests) {
    var subjects = tests.stream().filter(test -> !test.isPlanted()).toList();
    var exact = subjects.stream().filter(test -> isCalled(test, wanted)).toList();
    var matching =
        exact.size() == 1
            ? exact
            : subjects.stream()
                .filter(
                    test ->
                        test.listed()
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted.toLowerCase(Locale.ROOT)))
                .toList();
    if (matching.size() != 1) {
      throw new SetupException(
          "%s `%s`. There are:\n  %s\nNothing was measured."
              .formatted(
                  matching.isEmpty() ? "no race test of bad is called" : "several race tests match",
                  wanted,
                  (matching.isEmpty() ? subjects : matching)
                      .stream().map(TestName::listed).collect(Collectors.joining("\n  "))));
    }
    return matching.get(0);
  }

  private static boolean isCalled(TestName test, String wanted) {
    return test.listed().equals(wanted)
        || test.hazard().equals(wanted)
        || test.toString().equals(wanted);
  }
}
