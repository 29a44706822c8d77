package dev.racecourse.compare.search;

import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import java.util.List;
import java.util.Optional;

/**
 * What a JVM of a race test has shown.
 *
 * @param forbidden states that it must not show
 * @param samples how often the actors raced
 * @param seconds how long it took
 */
record JvmRecord(List<String> forbidden, long samples, double seconds) {

  static JvmRecord of(Run run) {
    var forbidden = run.seen().stream().filter(Outcome::isForbidden).map(Outcome::state).toList();
    return new JvmRecord(forbidden, run.samples(), run.seconds());
  }

  /**
   * Whether it has shown the race.
   *
   * @param state that counts; empty if any does
   */
  boolean shows(Optional<String> state) {
    return state.map(forbidden::contains).orElse(!forbidden.isEmpty());
  }
}
