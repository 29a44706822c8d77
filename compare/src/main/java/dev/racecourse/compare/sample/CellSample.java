package dev.racecourse.compare.sample;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Mode;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.races.side.Side;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that was measured of a cell.
 *
 * @param harness whose benchmarks measured it
 * @param pairs in the order in which they were measured
 * @param earlierFailures how many of the failed pairs, the first ones, were measured before the
 *     comparison was resumed: their cause may be gone
 */
public record CellSample(
    CellKey cell, Harness harness, List<PairRecord> pairs, int earlierFailures) {

  private static final double NANOS = 1e9;

  /** One failure may be an accident. */
  private static final int FAILURES = 2;

  /** The pairs that count: those of the benchmarks that measure it now. */
  public List<Measured> measured() {
    return pairs.stream()
        .filter(pair -> pair.harness() == harness)
        .map(PairRecord::outcome)
        .filter(Measured.class::isInstance)
        .map(Measured.class::cast)
        .toList();
  }

  /** Says whether another pair would most likely fail, too: it has failed as often as not. */
  public boolean isHopeless() {
    return harness == Harness.NONE
        || isGivenUp()
        || (isUnreliable() && failures() >= measured().size());
  }

  /** Says whether pairs failed again and again, so that the others do not stand for the cell. */
  public boolean isUnreliable() {
    return failures() >= FAILURES;
  }

  /** Says whether all that is known of the cell is that it failed, now or before a resumption. */
  public boolean isFailure() {
    return measured().isEmpty() && !of(PairOutcome.Failed.class).isEmpty();
  }

  private boolean isGivenUp() {
    return of(PairOutcome.Failed.class).stream()
        .skip(earlierFailures)
        .anyMatch(failure -> failure.again() == PairOutcome.Again.NEVER);
  }

  private int failures() {
    return of(PairOutcome.Failed.class).size() - earlierFailures;
  }

  /** The outcomes of one kind. */
  public <T extends PairOutcome> List<T> of(Class<T> kind) {
    return pairs.stream()
        .map(PairRecord::outcome)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /**
   * The sample: for each pair that counts the mean of its rounds' ln(speed of head / speed of
   * base). Just-in-time compilation and memory layout differ from fork to fork, so rounds of one
   * pair are not independent evidence, however many there are.
   */
  public double[] logRatios() {
    return measured().stream().mapToDouble(this::logRatio).toArray();
  }

  /** The mean of a pair's rounds. */
  public double logRatio(Measured pair) {
    return logSpeed(pair, Side.HEAD) - logSpeed(pair, Side.BASE);
  }

  /** For each pair that counts the mean of the logs of a side's speeds. */
  public double[] logSpeeds(Side side) {
    return measured().stream().mapToDouble(pair -> logSpeed(pair, side)).toArray();
  }

  /**
   * For each pair that counts ln(CPU time per operation of head / that of base); none if it is
   * unknown of any.
   */
  public double[] cpuLogRatios() {
    return paired(MeasuredFork::cpuNanos, (head, base) -> Math.log(head / base));
  }

  /** What a side's forks allocated, in bytes per operation. */
  public double[] allocated(Side side) {
    return known(side, MeasuredFork::allocated);
  }

  /** For each pair that counts how many bytes head allocates more; none if it is unknown of any. */
  public double[] allocationDifferences() {
    return paired(MeasuredFork::allocated, (head, base) -> head - base);
  }

  /** Says whether a pair is a single shot, so that it may be cold. */
  public boolean isSingleShot() {
    return cell.workload().mode() == Mode.SINGLE_SHOT_TIME;
  }

  /** How much of a core a side kept busy while the other measured, on average. */
  public double idleCores(Side side) {
    return measured().stream().mapToDouble(pair -> pair.idleCpu().on(side)).average().orElse(0);
  }

  /**
   * The same as a share of the CPU time that the side uses in its own turns; 0 if that is unknown.
   */
  public double idleShare(Side side) {
    return measured().stream().mapToDouble(pair -> idleShare(pair, side)).average().orElse(0);
  }

  private double idleShare(Measured pair, Side side) {
    var fork = pair.forks().on(side);
    if (fork.cpuNanos() == null) {
      return 0;
    }
    var speed = fork.scores().stream().mapToDouble(cell::operationsPerSecond).average();
    var cores = fork.cpuNanos() / NANOS * speed.orElseThrow();
    var idle = pair.idleCpu().on(side);
    return cores > idle ? idle / (cores - idle) : Double.POSITIVE_INFINITY;
  }

  private double logSpeed(Measured pair, Side side) {
    return pair.forks().on(side).scores().stream()
        .mapToDouble(score -> Math.log(cell.workload().mode().speed(score)))
        .average()
        .orElseThrow();
  }

  private double[] paired(
      Function<MeasuredFork, @Nullable Double> fact, DoubleBinaryOperator ofHeadAndBase) {
    var base = known(Side.BASE, fact);
    var head = known(Side.HEAD, fact);
    return base.length == measured().size() && head.length == base.length
        ? IntStream.range(0, base.length)
            .mapToDouble(i -> ofHeadAndBase.applyAsDouble(head[i], base[i]))
            .toArray()
        : new double[0];
  }

  private double[] known(Side side, Function<MeasuredFork, @Nullable Double> fact) {
    return measured().stream()
        .map(pair -> fact.apply(pair.forks().on(side)))
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
