package dev.racecourse.compare.races;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the stress suite says of one test. */
public enum TestResult {
  /** A shipped store that raced in no sample. */
  @JsonProperty("clean")
  CLEAN("clean"),
  /** A shipped store that showed a forbidden outcome, or threw. */
  @JsonProperty("racy")
  RACY("racy"),
  /** A planted bug that was seen. */
  @JsonProperty("caught")
  CAUGHT("caught"),
  /** A planted bug that was not seen, so the run could not have seen a real one. */
  @JsonProperty("missed")
  MISSED("missed"),
  /** Too few samples to tell. */
  @JsonProperty("toofew")
  TOO_FEW("too few samples"),
  /** Did not run, or not as it should. */
  @JsonProperty("notrun")
  NOT_RUN("not run");

  private final String words;

  TestResult(String words) {
    this.words = words;
  }

  /** Whether it backs what is said of the stores. */
  boolean isTrusted() {
    return this == CLEAN || this == RACY || this == CAUGHT;
  }

  /** Whether the test did not do its work. */
  boolean isUnfinished() {
    return this == TOO_FEW || this == NOT_RUN;
  }

  @Override
  public String toString() {
    return words;
  }
}
