package dev.racecourse.compare.decide;

import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.stats.Estimate;
import dev.racecourse.races.side.Side;
import java.util.Arrays;

/** Whether head is slower. */
final class SpeedQuestion {

  private final CellSample sample;
  private final Rule rule;
  private final double margin;
  private final IdleWork idle;
  private final Answer answer;

  SpeedQuestion(CellSample sample, Rule rule) {
    this.sample = sample;
    this.rule = rule;
    this.margin = rule.margin().log();
    this.idle = IdleWork.of(sample);
    this.answer =
        Answer.of(sample.logRatios(), margin, rule, pairs -> modesOfFirst(pairs).allowNoChange());
  }

  /** Whether more pairs are wanted. */
  boolean isOpen() {
    return answer instanceof Answer.Open;
  }

  /** Whether head works so much in base's turns that its CPU time has to tell. */
  boolean isForCpuToTell() {
    return idle.isHeads(margin);
  }

  /**
   * What is said of head.
   *
   * @param cpu what is said of its CPU time
   */
  Verdict verdict(Verdict cpu) {
    var verdict = answer.verdict(-1, this::whyOpen);
    var busy = idle.forbids(verdict, margin);
    if (busy.isPresent()) {
      var reason = "%s was busy while %s measured".formatted(busy.get(), busy.get().other());
      return isForCpuToTell() && isOpen(cpu)
          ? new Verdict.Flagged(verdict.estimate(), reason)
          : new Verdict.Undecided(verdict.estimate(), reason);
    }
    var speaksForHead = verdict instanceof Verdict.NoChange || verdict instanceof Verdict.Undecided;
    return speaksForHead && modesOfFirst(sample.measured().size()).areHeads()
        ? new Verdict.Flagged(verdict.estimate(), "some JVMs of head are slower than its others")
        : verdict;
  }

  private static boolean isOpen(Verdict cpu) {
    return cpu instanceof Verdict.Undecided
        || cpu instanceof Verdict.Flagged
        || cpu instanceof Verdict.Unknown;
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
    var pairs = sample.measured().size();
    if (!modesOfFirst(pairs).allowNoChange()) {
      return "some JVMs of head are slower than its others";
    }
    var distance = Math.abs(estimate.mean());
    var toChange = estimate.pairsFor(distance, rule.level(pairs));
    var toNoChange = estimate.pairsFor(margin - distance, 1 - Estimate.CONFIDENCE);
    var wanted =
        Math.max(
            distance < margin ? toNoChange : toChange,
            Math.max(Rule.FEWEST_FOR_NO_CHANGE, pairs + 4));
    var more =
        wanted < Estimate.MOST_PAIRS
            ? "a new comparison takes about --pairs " + wanted
            : "too close to --delta for %d pairs".formatted(Estimate.MOST_PAIRS);
    var furthest = Math.max(-estimate.low(), estimate.high());
    var percent = (int) Math.ceil(-100 * Math.expm1(-furthest));
    return percent < 100 && pairs >= Rule.FEWEST_FOR_NO_CHANGE
        ? "%s; at --delta %d%% these %d say no change".formatted(more, percent, pairs)
        : more;
  }
}
