package dev.racecourse.compare.pair;

import static java.util.Objects.requireNonNull;

import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.machine.Load;
import dev.racecourse.compare.machine.LoadReading;
import dev.racecourse.compare.sample.CpuTime;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import dev.racecourse.turns.Turn;
import dev.racecourse.turns.TurnListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sees what a pair and its machine do besides measuring, from the first measured round until the
 * last: between two moments at which both sides are parked, so that their CPU times are known and
 * all the rest is other processes'.
 */
public final class PairObserver implements TurnListener<Side> {

  /** Systems count CPU time in ticks of 10 ms, so what is seen in less time is mostly chance. */
  private static final long SHORTEST_NANOS = 200_000_000;

  /**
   * What was seen of a pair besides its scores.
   *
   * @param cpu what each side used in all measured rounds but the last
   * @param idleCpu the share of one core that each side kept busy during the other's turns
   * @param load what others did to the machine meanwhile
   */
  record Conducted(Both<CpuTime> cpu, Both<Double> idleCpu, Load load) {}

  private final Rounds rounds;
  private final Supplier<LoadReading> meter;
  private final TurnListener<Side> watch;
  private final Runnable roundPlayed;
  private final Both<CpuMeter> cpu = new Both<>(new CpuMeter(), new CpuMeter());
  private @Nullable LoadReading start;
  private long cpuNanosAtStart;
  private @Nullable Load load;

  /**
   * Observes a pair.
   *
   * @param watch told after each turn
   * @param roundPlayed told after each round
   */
  public PairObserver(Rounds rounds, TurnListener<Side> watch, Runnable roundPlayed) {
    this(rounds, LoadReading::now, watch, roundPlayed);
  }

  PairObserver(
      Rounds rounds, Supplier<LoadReading> meter, TurnListener<Side> watch, Runnable roundPlayed) {
    this.rounds = rounds;
    this.meter = meter;
    this.watch = watch;
    this.roundPlayed = roundPlayed;
  }

  @Override
  public void roundBegins(int round, Map<Side, Long> cpuNanos) {
    var all = cpuNanos.values().stream().mapToLong(Long::longValue).sum();
    if (round == rounds.warmUp()) {
      start = meter.get();
      cpuNanosAtStart = all;
      cpuNanos.forEach((side, nanos) -> cpu.on(side).start = nanos);
    }
    if (round == rounds.total() - 1) {
      load = load(requireNonNull(start), meter.get(), all - cpuNanosAtStart);
      cpuNanos.forEach((side, nanos) -> cpu.on(side).end = nanos);
    }
  }

  @Override
  public void turnEnded(Side side, int round, Turn turn) {
    if (round >= rounds.warmUp()) {
      cpu.on(side).add(turn);
    }
    watch.turnEnded(side, round, turn);
  }

  @Override
  public void roundEnded(int round) {
    roundPlayed.run();
  }

  /** What was seen of a pair that is over. */
  Conducted conducted() {
    return new Conducted(
        new Both<>(cpu.base().total(), cpu.head().total()),
        new Both<>(idleShare(Side.BASE), idleShare(Side.HEAD)),
        requireNonNull(load));
  }

  private static Load load(LoadReading from, LoadReading to, long ownCpuNanos) {
    return to.wallNanos() - from.wallNanos() < SHORTEST_NANOS
        ? new Load(null, null, null)
        : from.until(to, ownCpuNanos);
  }

  private double idleShare(Side side) {
    return cpu.on(side).idleNanos / cpu.on(side.other()).turnNanos();
  }

  /** Adds up the CPU time of one side, in its own turns and in the other's. */
  private static final class CpuMeter {

    private final List<Double> turnSeconds = new ArrayList<>();
    private long start;
    private long end;

    /** CPU time between asking for a turn and getting it: what was used in the other's turns. */
    private long idleNanos;

    /** A measured turn is over. */
    void add(Turn turn) {
      turnSeconds.add(turn.nanos() / 1e9);
      idleNanos += turn.idleCpuNanos();
    }

    /** How long the turns of all measured rounds took together, in nanoseconds. */
    double turnNanos() {
      return turnSeconds.stream().mapToDouble(seconds -> 1e9 * seconds).sum();
    }

    /** From the first measured round to the last, whosever turn it was. */
    CpuTime total() {
      return new CpuTime(end - start, turnSeconds.subList(0, turnSeconds.size() - 1));
    }
  }
}
