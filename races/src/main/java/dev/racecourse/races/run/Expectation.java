package dev.racecourse.races.run;

/** How a test grades an outcome, by jcstress's names. */
public enum Expectation {
  ACCEPTABLE,
  ACCEPTABLE_INTERESTING,
  FORBIDDEN,
  UNKNOWN
}
