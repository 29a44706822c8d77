package dev.racecourse.races.verdict;

import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.TestName.Kind;

/** What the evidence says of one test. */
public sealed interface Judgement {
  /** What was seen. */
  Evidence evidence();

  /** A subject that raced in no sample. */
  record Clean(Evidence evidence) implements Judgement {}

  /** A subject that showed a forbidden outcome, or threw. */
  record Racy(Evidence evidence) implements Judgement {}

  /** A planted bug that was seen. */
  record Caught(Evidence evidence) implements Judgement {}

  /** A planted bug that was not seen, so the run could not have seen a real one. */
  record Missed(Evidence evidence) implements Judgement {}

  /** A test with too few samples to see what happens once in 10 000. */
  record TooFew(Evidence evidence) implements Judgement {}

  /** A test that did not run as it should. */
  record NotRun(Evidence evidence) implements Judgement {}

  /** A race counts even if other runs of the test failed. */
  static Judgement of(Kind kind, Evidence evidence) {
    if (evidence.hasRaced()) {
      return kind == Kind.SUBJECT ? new Racy(evidence) : new Caught(evidence);
    }
    if (!evidence.faults().isEmpty()) {
      return new NotRun(evidence);
    }
    if (evidence.samples() < Run.ENOUGH_SAMPLES && !evidence.asksForAnEnd()) {
      return new TooFew(evidence);
    }
    return kind == Kind.SUBJECT ? new Clean(evidence) : new Missed(evidence);
  }

  /** Whether it backs what is said of the subjects. */
  default boolean isTrusted() {
    return this instanceof Clean || this instanceof Racy || this instanceof Caught;
  }
}
