package dev.racecourse.compare.sample;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.side.Side;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * All that was measured of a cell.
 *
 * @param harness whose benchmarks measured it
 * @param pairs in the order in which they were measured
 * @param forgiven how many of the failed pairs, the first ones, were measured before the comparison
 *     was resumed: their cause may be gone
 */
public record CellSample(CellKey cell, Harness harness, List<PairRecord> pairs, int forgiven) {

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
        .skip(forgiven)
        .anyMatch(failure -> failure.again() == PairOutcome.Again.NEVER);
  }

  private int failures() {
    return of(PairOutcome.Failed.class).size() - forgiven;
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
    return pair.logRatios(cell.workload().mode()).stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElseThrow();
  }

  /** What a side's forks allocated, in bytes per operation. */
  public double[] allocated(Side side) {
    return measured().stream()
        .map(pair -> pair.forks().on(side).allocated())
        .filter(Objects::nonNull)
        .flatMapToDouble(DoubleStream::of)
        .toArray();
  }
}
