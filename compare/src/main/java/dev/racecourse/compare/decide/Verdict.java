package dev.racecourse.compare.decide;

import dev.racecourse.compare.stats.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about head in one cell: about its speed, about its CPU time per operation or
 * about its allocation. Estimates are of ln(head / base), and of bytes per operation for
 * allocation.
 */
public sealed interface Verdict {

  /** What it rests on; null if there is too little for an interval. */
  default @Nullable Estimate estimate() {
    return null;
  }

  /** Head is slower, uses more CPU time, or allocates more. */
  record Worse(Estimate estimate) implements Verdict {}

  /** Head is faster, uses less CPU time, or allocates less. */
  record Better(Estimate estimate) implements Verdict {}

  /** Any difference is smaller than what is of interest. */
  record NoChange(Estimate estimate) implements Verdict {}

  /**
   * Head may well be worse, but there is too little evidence to say so.
   *
   * @param reason why it is not known, in a few words
   */
  record Flagged(@Nullable Estimate estimate, String reason) implements Verdict {}

  /**
   * There is too little evidence to tell.
   *
   * @param reason what is missing, in a few words
   */
  record Undecided(@Nullable Estimate estimate, String reason) implements Verdict {}

  /** It was not measured. */
  record Unknown() implements Verdict {}

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
