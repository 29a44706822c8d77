package dev.racecourse.compare.decide;

import dev.racecourse.compare.stats.Effect;
import org.jspecify.annotations.Nullable;

/** What can be said about head's speed in one cell. */
public sealed interface Verdict {

  /**
   * Head is slower: flagged by screening, and seen again in fresh pairs.
   *
   * @param effect of the fresh pairs alone
   */
  record Slower(Effect effect) implements Verdict {}

  /** Head is faster, by the same evidence. */
  record Faster(Effect effect) implements Verdict {}

  /** Any difference is smaller than what is of interest. */
  record NoChange(Effect effect) implements Verdict {}

  /**
   * There is too little evidence to tell.
   *
   * @param effect so far; null if there are too few pairs for an interval
   * @param reason what is missing, in a few words
   */
  record Undecided(@Nullable Effect effect, String reason) implements Verdict {}

  /** Both sides have the same compiled classes and resources, so nothing was measured. */
  record Identical() implements Verdict {}

  /** There is nothing to compare. */
  sealed interface NotComparable extends Verdict {
    /** Why, in a few words. */
    String reason();
  }

  /**
   * Only one side has the cell, or can run it: a benchmark was added, removed or renamed, or is of
   * something that base does not have.
   */
  record OneSided(String reason) implements NotComparable {}

  /** The cell could not be measured, or failed again and again, so nobody knows. */
  record Failed(String reason) implements NotComparable {}
}
