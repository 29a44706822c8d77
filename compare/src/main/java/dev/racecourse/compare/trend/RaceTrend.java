package dev.racecourse.compare.trend;

import dev.racecourse.compare.history.Event.Bless;
import org.jspecify.annotations.Nullable;

/**
 * A forbidden state of a race test over commits.
 *
 * @param standing what it comes to
 * @param interval the last commit before it was seen at which the test ran, and the first at which
 *     it was seen, since it was gone the last time if it ever was; if the test is new with that,
 *     the last before with other race tests; null if it was seen from the first one on
 * @param blessing by which somebody blessed it; null if nobody did
 */
public record RaceTrend(
    String test,
    String state,
    Sightings sightings,
    Standing standing,
    @Nullable CommitInterval interval,
    @Nullable Bless blessing) {

  /** What a race comes to. */
  public enum Standing {
    /** Seen since a commit before which it was not seen in enough JVMs. */
    NEW,
    /** Seen, and not seen before in too few JVMs, or none, to say that it is new. */
    MAYBE_NEW,
    /**
     * Seen from the first commit on at which the test ran, never gone, and no earlier one lacks the
     * test.
     */
    OLD,
    /** Not seen any more, in enough JVMs to say so. */
    GONE
  }

  /** Whether it is new, and nobody blessed it. */
  public boolean isOpen(Standing which) {
    return standing == which && blessing == null;
  }
}
