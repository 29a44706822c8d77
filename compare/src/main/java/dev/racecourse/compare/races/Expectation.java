package dev.racecourse.compare.races;

/** How a hazard grades an outcome, in jcstress's words. */
public enum Expectation {
  /** May be seen. */
  ACCEPTABLE,
  /** May be seen, and someone wants to know. */
  ACCEPTABLE_INTERESTING,
  /** Must not be seen. */
  FORBIDDEN,
  /** Not graded, which is as good as forbidden. */
  UNKNOWN
}
