package dev.racecourse.compare.history;

import dev.racecourse.races.diff.RaceFinding.Tally;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A forbidden state that a race test of a run showed, or that it showed none.
 *
 * @param test its name in full
 * @param state the result fields in order, or what was thrown and where; null if there was none
 * @param tally how often it was seen; without JVMs if the test did not run
 */
public record RaceRow(String test, @Nullable String state, Tally tally) implements HistoryRow {

  /** Refuses a row that is of nothing. */
  public RaceRow {
    Objects.requireNonNull(test, "no test");
    Objects.requireNonNull(tally, "no tally");
    if (tally.count() < 0
        || tally.samples() < 0
        || tally.showing() < 0
        || tally.showing() > tally.forks()) {
      throw new IllegalArgumentException("a tally has to be of 0 or more, in JVMs: " + tally);
    }
  }
}
