package dev.racecourse.compare.verdict;

import dev.racecourse.compare.stats.Effect;

/** What can be said about head in one cell. */
public sealed interface Verdict {

  /** Head is slower than base, by more than the margin. */
  record Slower(Effect effect) implements Verdict {}

  /** Head is faster than base, by more than the margin. */
  record Faster(Effect effect) implements Verdict {}

  /** Any difference is smaller than the margin. */
  record NoChange(Effect effect) implements Verdict {}

  /**
   * The interval is too wide to tell.
   *
   * @param pairsNeeded estimate of the pairs that would tell
   */
  record Undecided(Effect effect, int pairsNeeded) implements Verdict {}

  /** There is nothing to compare. */
  sealed interface NotComparable extends Verdict {
    /** Why, in a few words. */
    String reason();
  }

  /** Only one side has the cell: a benchmark was added, removed or renamed. */
  record OneSided(String reason) implements NotComparable {}

  /** The cell could not be measured, so nobody knows. */
  record Failed(String reason) implements NotComparable {}
}
