package dev.racecourse.compare.schedule;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.machine.Contamination;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairOutcome.Cold;
import dev.racecourse.compare.sample.PairOutcome.Contaminated;
import dev.racecourse.compare.sample.PairOutcome.Failed;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.sample.PairOutcome.Misfit;
import dev.racecourse.compare.sample.PairOutcome.Shortened;
import dev.racecourse.compare.sample.PairRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The pairs of one cell, so far. */
final class MeasuredCell {

  /** The warm-up doubles so many times at most. */
  private static final int DOUBLINGS = 2;

  /** A longer warm-up helps if it leaves less than this part of what a side did besides. */
  private static final double HARDLY_LESS = 0.7;

  private final CellKey cell;
  private final Function<CellSample, CellDecision> rule;
  private final Harness preferred;
  private final Harness fallback;
  private final Optional<Rounds> shots;
  private final List<PairRecord> pairs = new ArrayList<>();
  private int earlierFailures;
  private CellDecision decision;

  /**
   * A cell without pairs.
   *
   * @param fallback the harness if the preferred one does not fit base
   * @param shots the iterations of a single-shot benchmark
   */
  MeasuredCell(
      CellKey cell,
      Function<CellSample, CellDecision> rule,
      Harness preferred,
      Harness fallback,
      Optional<Rounds> shots) {
    this.cell = cell;
    this.rule = rule;
    this.preferred = preferred;
    this.fallback = fallback;
    this.shots = shots;
    this.decision = rule.apply(sample());
  }

  CellKey cell() {
    return cell;
  }

  CellSample sample() {
    return new CellSample(cell, harness(), List.copyOf(pairs), earlierFailures);
  }

  /** Whose benchmarks the next pair runs. */
  Harness harness() {
    return has(Misfit.class) ? fallback : preferred;
  }

  /**
   * The rounds of the next pair. A side that is busy in the other's turns still compiles, so its
   * speed is not what it will be: after such a pair, which is set aside, the cell warms up for
   * twice as long, after another for four times. Where that does not help, it warms up as planned,
   * and pairs count. No score is looked at. Single shots keep to their own plan: a JVM that still
   * compiles is what a cold start is about. Where rounds take long, there are fewer, and no more to
   * warm up.
   */
  Rounds rounds(Rounds planned) {
    if (shots.isPresent()) {
      return shots.get();
    }
    if (shortened().isPresent()) {
      return shortened().get().rounds();
    }
    var longer = planned.afterWarmUpTimes(warmUpIsInVain() ? 1 : 1 << count(Cold.class));
    return RoundSplit.of(sample(), longer);
  }

  /** About how many seconds its next pair takes: as its other pairs took, by their rounds. */
  double pairSeconds(Plan plan) {
    var next = plan.pairSeconds(rounds(plan.rounds()));
    return pairs.stream()
        .filter(pair -> pair.outcome() instanceof Measured)
        .mapToDouble(pair -> pair.seconds() * next / plan.pairSeconds(pair.rounds()))
        .average()
        .orElseGet(() -> shortened().map(Shortened::seconds).orElse(next));
  }

  int size() {
    return pairs.size();
  }

  /** How many pairs count. */
  int counted() {
    return sample().measured().size();
  }

  void add(PairRecord pair) {
    pairs.add(pair);
    decision = rule.apply(sample());
  }

  /** What is said of the cell so far. */
  CellDecision decision() {
    return decision;
  }

  /** How many pairs are missing until the next look. */
  int missing() {
    return decision.missing();
  }

  boolean isFlagged() {
    return decision.verdicts().stream().anyMatch(Verdict.Flagged.class::isInstance);
  }

  /** Gives the cell another try, whatever failed so far. */
  void resume() {
    earlierFailures = count(Failed.class);
    decision = rule.apply(sample());
  }

  /**
   * Takes a pair for what it is beside the others. Base that has run head's benchmark before fits
   * it, whatever it failed of this time.
   */
  PairOutcome checked(PairOutcome outcome) {
    if (outcome instanceof Measured pair) {
      return isCold(pair) ? new Cold(pair) : undisturbed(pair);
    }
    return outcome instanceof Misfit misfit && counted() > 0
        ? new Failed(misfit.reason())
        : outcome;
  }

  /**
   * Sets a pair aside if others disturbed it. Its scores are not looked at, so what it says has no
   * influence on whether it counts.
   */
  private PairOutcome undisturbed(Measured pair) {
    var reason = Contamination.of(pair.load());
    var mayRepeat = Contamination.mayRepeat(counted(), count(Contaminated.class));
    return reason.isPresent() && mayRepeat ? new Contaminated(pair, reason.get()) : pair;
  }

  private boolean isCold(Measured pair) {
    return shots.isEmpty()
        && shortened().isEmpty()
        && count(Cold.class) < DOUBLINGS
        && pair.isBusyWaiting()
        && !warmUpIsInVain()
        && !isAsBusyAsBefore(pair);
  }

  /** Whether a side is as busy after a longer warm-up: then it does something else than compile. */
  private boolean isAsBusyAsBefore(Measured pair) {
    return pair.isBusyWaiting()
        && sample().of(Cold.class).stream()
            .anyMatch(cold -> pair.busyCores() > HARDLY_LESS * cold.pair().busyCores());
  }

  private boolean warmUpIsInVain() {
    return count(Cold.class) == 1 && sample().measured().stream().anyMatch(this::isAsBusyAsBefore);
  }

  private Optional<Shortened> shortened() {
    return sample().of(Shortened.class).stream().reduce((earlier, later) -> later);
  }

  private boolean has(Class<? extends PairOutcome> kind) {
    return count(kind) > 0;
  }

  private int count(Class<? extends PairOutcome> kind) {
    return (int) pairs.stream().map(PairRecord::outcome).filter(kind::isInstance).count();
  }
}
