package dev.racecourse.compare.trend;

import dev.racecourse.compare.history.Event.Bless;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forbidden state of a race test over commits.
 *
 * @param sightings one a commit at which the test ran, in their order; several runs together
 * @param standing what it comes to
 * @param interval the last commit before it was seen at which the test ran, and the first at which
 *     it was seen; null if it was seen from the first one on
 * @param blessing by which somebody blessed it; null if nobody did
 */
public record RaceTrend(
    String test,
    String state,
    List<Sighted> sightings,
    Standing standing,
    @Nullable CommitInterval interval,
    @Nullable Bless blessing) {

  /**
   * How often a commit showed it.
   *
   * @param position of the commit
   */
  public record Sighted(int position, Tally tally) {}

  /** What a race comes to. */
  public enum Standing {
    /** Seen since a commit before which it was not seen in enough JVMs. */
    NEW,
    /** Seen, and not seen before in too few JVMs to say that it is new. */
    MAYBE_NEW,
    /** Seen from the first commit on at which the test ran. */
    OLD,
    /** Not seen any more, in enough JVMs to say so. */
    GONE
  }

  /** Whether it is new, and nobody blessed it. */
  public boolean isOpen(Standing which) {
    return standing == which && blessing == null;
  }
}
