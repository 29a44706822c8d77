package dev.racecourse.races.report;

import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.TestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A state that a test showed and must not show.
 *
 * @param outcome with how often all JVMs together showed it
 * @param showing how many JVMs did
 * @param jvms how many reported
 * @param samples of all of them
 */
record Forbidden(TestName test, Outcome outcome, int showing, int jvms, long samples) {

  /** Those of the runs of one test. */
  static List<Forbidden> of(TestName test, List<Run> runs) {
    Map<String, List<Outcome>> byState = new LinkedHashMap<>();
    for (var run : runs) {
      run.seen().stream()
          .filter(Outcome::isForbidden)
          .forEach(
              outcome ->
                  byState
                      .computeIfAbsent(outcome.state(), state -> new ArrayList<>())
                      .add(outcome));
    }
    var samples = runs.stream().mapToLong(Run::samples).sum();
    return byState.values().stream()
        .map(seen -> new Forbidden(test, sum(seen), seen.size(), runs.size(), samples))
        .toList();
  }

  private static Outcome sum(List<Outcome> seen) {
    var first = seen.get(0);
    return new Outcome(
        first.state(),
        first.expectation(),
        seen.stream().mapToLong(Outcome::count).sum(),
        first.description());
  }
}
