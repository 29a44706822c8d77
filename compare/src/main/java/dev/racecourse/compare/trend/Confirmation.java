package dev.racecourse.compare.trend;

/** What direct comparisons say of a change. */
public sealed interface Confirmation {

  /**
   * They found it.
   *
   * @param pairs in how many pairs, all comparisons together; 0 if that is unknown
   */
  record Confirmed(int pairs) implements Confirmation {}

  /** They did not find it. */
  record Refuted(Why why) implements Confirmation {}

  /**
   * There was none that could tell.
   *
   * @param isFaint whether the series alone is not clear enough to report it
   */
  record Unconfirmed(boolean isFaint) implements Confirmation {}

  /** Why a change is none. */
  enum Why {
    /** The commits before and after it were compared directly, and are alike. */
    COMPARED,
    /** A direct comparison found it, but the commits after that are like those before. */
    NOT_IN_SERIES
  }
}
