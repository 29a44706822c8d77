package dev.racecourse.compare.decide;

import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.side.Side;
import dev.racecourse.compare.stats.Estimate;
import java.util.Arrays;

/** Whether head is slower. */
final class SpeedQuestion {

  private static final int MOST_PAIRS = 1000;

  private final CellSample sample;
  private final Rule rule;
  private final double margin;
  private final Answer answer;

  SpeedQuestion(CellSample sample, Rule rule) {
    this.sample = sample;
    this.rule = rule;
    this.margin = rule.margin().log();
    this.answer =
        Answer.of(sample.logRatios(), margin, rule, pairs -> modesOfFirst(pairs).allowNoChange());
  }

  /** Whether more pairs are wanted. */
  boolean isOpen() {
    return answer instanceof Answer.Open;
  }

  Verdict verdict() {
    var verdict = answer.verdict(-1, this::whyOpen);
    var busy = IdleWork.of(sample).busySide(margin);
    if (busy.isPresent() && speaksFor(busy.get(), verdict)) {
      return new Verdict.Undecided(
          verdict.estimate(),
          "%s was busy while %s measured".formatted(busy.get(), busy.get().other()));
    }
    var modes = modesOfFirst(sample.measured().size());
    return verdict instanceof Verdict.Undecided undecided && modes.areHeads()
        ? new Verdict.Suspect(undecided.estimate(), "some JVMs of head are slower than its others")
        : verdict;
  }

  /** What a busy side does in the other's turns makes that one slower, and is not in its own. */
  private static boolean speaksFor(Side busy, Verdict verdict) {
    return verdict instanceof Verdict.NoChange
        || (busy == Side.HEAD ? verdict instanceof Verdict.Better : isWorse(verdict));
  }

  private static boolean isWorse(Verdict verdict) {
    return verdict instanceof Verdict.Worse || verdict instanceof Verdict.Suspect;
  }

  private Modes modesOfFirst(int pairs) {
    return Modes.of(
        Arrays.copyOf(sample.logSpeeds(Side.BASE), pairs),
        Arrays.copyOf(sample.logSpeeds(Side.HEAD), pairs),
        margin);
  }

  private String whyOpen(Answer.Open open) {
    var pairs = sample.measured().size();
    var next = rule.looks().after(pairs).findFirst();
    var estimate = open.estimate();
    return next.isPresent() || estimate == null
        ? "stopped at %d of %d pairs".formatted(pairs, next.orElse(Rule.FIRST_LOOK))
        : exhausted(estimate);
  }

  /** Which options would have brought an answer. */
  private String exhausted(Estimate estimate) {
    var distance = Math.abs(margin - Math.abs(estimate.mean()));
    var pairs = Math.max(Rule.FEWEST_FOR_NO_CHANGE, estimate.pairsFor(distance));
    var more =
        pairs < MOST_PAIRS
            ? "takes about --pairs " + pairs
            : "too close to --delta for any number of pairs";
    var furthest = Math.max(-estimate.low(), estimate.high());
    var percent = (int) Math.ceil(-100 * Math.expm1(-furthest));
    return percent < 100 && estimate.pairs() >= Rule.FEWEST_FOR_NO_CHANGE
        ? "%s; at --delta %d%% these %d say no change".formatted(more, percent, estimate.pairs())
        : more;
  }
}
