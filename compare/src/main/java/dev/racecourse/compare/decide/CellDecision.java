package dev.racecourse.compare.decide;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.sample.PairOutcome;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is said about a cell.
 *
 * @param speed of head and base: operations per second
 * @param cpu time that the whole process uses per operation
 * @param pairs how many were measured and count
 * @param nextLook how many pairs there have to be for the next look; no more than there are, if
 *     there is nothing more to ask
 * @param warnings to know before any of it is believed
 */
public record CellDecision(
    CellKey cell,
    Verdict speed,
    Verdict cpu,
    Allocation allocation,
    int pairs,
    int nextLook,
    List<Warning> warnings) {

  /** A cell that was not measured. */
  public static CellDecision unmeasured(CellKey cell, Verdict verdict) {
    return new CellDecision(
        cell, verdict, new Verdict.Unknown(), Allocation.UNKNOWN, 0, 0, List.of());
  }

  /** Decides a cell by its pairs so far. */
  public static CellDecision of(CellSample sample, Rule rule) {
    var bytes = Allocation.question(sample, rule);
    var cpu = new CostQuestion(sample.cpuLogRatios(), rule.margin().log(), rule);
    var speed = new SpeedQuestion(sample, rule);
    var pairs = sample.measured().size();
    var open =
        speed.isOpen()
            || cpu.isWanting()
            || bytes.isWanting()
            || (speed.isForCpuToTell() && cpu.isOpen());
    var next = open ? rule.looks().after(pairs).findFirst().orElse(pairs) : pairs;
    return new CellDecision(
        sample.cell(),
        reliable(sample, speed.verdict(cpu.verdict())),
        cpu.verdict(),
        Allocation.of(sample, bytes.verdict()),
        pairs,
        sample.isHopeless() ? pairs : next,
        new Diagnostics(sample, rule).warnings());
  }

  /** About speed, CPU time and allocation. */
  public List<Verdict> verdicts() {
    return List.of(speed, cpu, allocation.verdict());
  }

  /** The same, but so many pairs are asked for. */
  public CellDecision asking(int all) {
    return new CellDecision(cell, speed, cpu, allocation, pairs, all, warnings);
  }

  /** The same with another warning. */
  public CellDecision with(Warning warning) {
    var all = Stream.concat(warnings.stream(), Stream.of(warning)).toList();
    return new CellDecision(cell, speed, cpu, allocation, pairs, nextLook, all);
  }

  /**
   * The largest share of JVMs that may have a mode of their own that none of the pairs has shown
   * which the verdict on speed rests on; such a mode is missed in 5 % of cases.
   */
  public double unseenShare() {
    var seen = speed.estimate();
    return seen == null ? 1 : 1 - Math.pow(0.05, 1.0 / seen.pairs());
  }

  /** How many pairs are missing until the next look. */
  public int missing() {
    return Math.max(0, nextLook - pairs);
  }

  /** What failed again and again may be slower, but is nothing better. */
  private static Verdict reliable(CellSample sample, Verdict verdict) {
    if (sample.harness() == Harness.NONE) {
      return new Verdict.OneSided("it is new, and base cannot run it");
    }
    if (verdict instanceof Verdict.Worse || !(sample.isUnreliable() || sample.isFailure())) {
      return verdict;
    }
    return new Verdict.Failed(
        "%d of %d pairs failed"
            .formatted(sample.of(PairOutcome.Failed.class).size(), sample.pairs().size()));
  }
}
