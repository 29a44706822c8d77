package dev.racecourse.stress;

import dev.racecourse.stress.TestName.Store;

/** What the evidence says of one test. */
sealed interface Judgement {

  Evidence evidence();

  /** A shipped store that raced in no sample. */
  record Clean(Evidence evidence) implements Judgement {}

  /** A shipped store that showed a forbidden outcome. */
  record Racy(Evidence evidence) implements Judgement {}

  /** A planted bug that was seen. */
  record Caught(Evidence evidence) implements Judgement {}

  /** A planted bug that was not seen, so the run could not have seen a real one. */
  record Missed(Evidence evidence) implements Judgement {}

  /** A test that did not run as it should. */
  record NotRun(Evidence evidence) implements Judgement {}

  /** A forbidden outcome of a shipped store counts even if other runs of the test failed. */
  static Judgement of(Store store, Evidence evidence) {
    var raced = evidence.forbiddenSamples() > 0;
    if (store == Store.SHIPPED && raced) {
      return new Racy(evidence);
    }
    if (!evidence.faults().isEmpty()) {
      return new NotRun(evidence);
    }
    if (store == Store.SHIPPED) {
      return new Clean(evidence);
    }
    return raced ? new Caught(evidence) : new Missed(evidence);
  }
}
