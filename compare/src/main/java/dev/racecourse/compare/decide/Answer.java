package dev.racecourse.compare.decide;

import dev.racecourse.compare.stats.Estimate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What the pairs of a cell say about one thing: its speed, its CPU time or its allocation. */
sealed interface Answer {

  /** Head differs; the look that found it is the last. */
  record Changed(Estimate estimate) implements Answer {}

  /** Any difference is smaller than what is of interest; the look that found it is the last. */
  record Same(Estimate estimate) implements Answer {}

  /**
   * Neither, so far.
   *
   * @param estimate of all pairs; null with fewer than two
   * @param lead what the estimate is worth
   */
  record Open(@Nullable Estimate estimate, Lead lead) implements Answer {
    private boolean isNear(int worseSign) {
      return lead == Lead.NEAR && estimate != null && estimate.mean() * worseSign > 0;
    }
  }

  /** What an estimate is worth that has brought no answer. */
  enum Lead {
    /** It is smaller than what is of interest, or rests on too few pairs. */
    NONE,
    /** It is a change of interest, which chance explains as well. */
    LARGE,
    /** Chance is a poor explanation, though not poor enough for an answer. */
    NEAR
  }

  /**
   * Asks at each look whether head differs. The first look that answers is the last, so more pairs
   * never change an answer.
   *
   * @param values one per pair, in the order in which they were measured: 0 if head is like base
   * @param margin the smallest difference of interest, in the unit of the values
   * @param mayBeSame whether so many first pairs can stand for all others
   */
  static Answer of(double[] values, double margin, Rule rule, IntPredicate mayBeSame) {
    for (var pairs : rule.looks().upTo(values.length).toArray()) {
      var estimate = Estimate.of(Arrays.copyOf(values, pairs));
      if (isLarge(estimate, margin) && estimate.pValue() <= rule.level(pairs)) {
        return new Changed(estimate);
      }
      if (pairs >= Rule.FEWEST_FOR_NO_CHANGE
          && estimate.isWithin(margin)
          && mayBeSame.test(pairs)) {
        return new Same(estimate);
      }
    }
    if (values.length < 2) {
      return new Open(null, Lead.NONE);
    }
    var all = Estimate.of(values);
    if (values.length < Rule.FIRST_LOOK || !isLarge(all, margin)) {
      return new Open(all, Lead.NONE);
    }
    return new Open(all, all.pValue() <= rule.flagLevel() ? Lead.NEAR : Lead.LARGE);
  }

  /**
   * What is said of head.
   *
   * @param worseSign 1 if head is worse where values are above 0, -1 if it is better there
   * @param reason why nothing is known, if nothing is
   */
  default Verdict verdict(int worseSign, Function<Open, String> reason) {
    if (this instanceof Changed changed) {
      return changed.estimate().mean() * worseSign > 0
          ? new Verdict.Worse(changed.estimate())
          : new Verdict.Better(changed.estimate());
    }
    if (this instanceof Same same) {
      return new Verdict.NoChange(same.estimate());
    }
    var open = (Open) this;
    return open.isNear(worseSign)
        ? new Verdict.Flagged(open.estimate(), reason.apply(open))
        : new Verdict.Undecided(open.estimate(), reason.apply(open));
  }

  private static boolean isLarge(Estimate estimate, double margin) {
    return Math.abs(estimate.mean()) >= Rule.LEAST * margin;
  }
}
