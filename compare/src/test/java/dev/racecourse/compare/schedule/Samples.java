package dev.racecourse.compare.schedule;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.machine.Load;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.sample.MeasuredFork;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Samples that nobody measured. */
public final class Samples {

  public static final CellKey CELL = new CellKey(Workload.parse("demo.Work.map thrpt"), 1);
  public static final Load QUIET = new Load(0.0, 0.0, 0.0);
  public static final Load BUSY = new Load(0.5, 0.0, 0.0);
  public static final Plan PLAN = new Plan(new Rounds(40, 100), "-Xmx512m", 7, Optional.empty());

  private Samples() {}

  /** A pair whose rounds have these log ratios. */
  public static Measured pair(double... logRatios) {
    return pair(QUIET, new Both<>(0.0, 0.0), logRatios);
  }

  /** A pair of one round, whose sides have these log speeds. */
  public static Measured sides(double base, double head) {
    return new Measured(new Both<>(fork(base), fork(head)), new Both<>(0.0, 0.0), QUIET);
  }

  /** A fork of a benchmark with one score. */
  public static MeasuredFork fork(
      List<Double> scores, @Nullable Double allocated, @Nullable Double cpuNanos) {
    return new MeasuredFork("ops/s", scores, allocated, cpuNanos, List.of());
  }

  private static MeasuredFork fork(double logSpeed) {
    return fork(List.of(1000 * Math.exp(logSpeed)), 100.0, null);
  }

  public static Measured pair(Load load, Both<Double> idleCpu, double... logRatios) {
    var base = Arrays.stream(logRatios).mapToObj(d -> 1000.0).toList();
    var head = Arrays.stream(logRatios).mapToObj(d -> 1000 * Math.exp(d)).toList();
    return new Measured(
        new Both<>(fork(base, 100.0, null), fork(head, 100.0, null)), idleCpu, load);
  }

  /** Pairs of one round each. */
  public static List<PairOutcome> pairs(int count, double... logRatios) {
    var pairs = new ArrayList<PairOutcome>();
    IntStream.range(0, count).forEach(i -> pairs.add(pair(logRatios[i % logRatios.length])));
    return pairs;
  }

  public static CellSample sample(List<? extends PairOutcome> outcomes) {
    return new CellSample(CELL, Harness.HEADS, records(CELL, outcomes), 0);
  }

  public static List<PairRecord> records(CellKey cell, List<? extends PairOutcome> outcomes) {
    return IntStream.range(0, outcomes.size())
        .mapToObj(i -> record(cell, i + 1, outcomes.get(i)))
        .toList();
  }

  public static PairRecord record(CellKey cell, int number, PairOutcome outcome) {
    return new PairRecord(
        cell, Harness.HEADS, number, PLAN.rounds(), Side.BASE, Instant.EPOCH, 30, outcome);
  }
}
