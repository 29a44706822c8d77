package dev.racecourse.compare.pair;

import static java.util.Objects.requireNonNull;

import dev.racecourse.compare.machine.Load;
import dev.racecourse.compare.machine.LoadMeter;
import dev.racecourse.compare.machine.LoadReading;
import dev.racecourse.compare.sample.Rounds;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.side.Side;
import dev.racecourse.turns.Turn;
import dev.racecourse.turns.TurnListener;
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

  private final Rounds rounds;
  private final Supplier<LoadReading> meter;
  private final Runnable roundPlayed;
  private final Both<CpuMeter> cpu = new Both<>(new CpuMeter(), new CpuMeter());
  private @Nullable LoadReading start;
  private long cpuNanosAtStart;
  private @Nullable Load load;

  /**
   * Observes a pair.
   *
   * @param roundPlayed told after each round
   */
  public PairObserver(Rounds rounds, Runnable roundPlayed) {
    this(rounds, new LoadMeter()::read, roundPlayed);
  }

  PairObserver(Rounds rounds, Supplier<LoadReading> meter, Runnable roundPlayed) {
    this.rounds = rounds;
    this.meter = meter;
    this.roundPlayed = roundPlayed;
  }

  @Override
  public void roundBegins(int round, Map<Side, Long> cpuNanos) {
    var all = cpuNanos.values().stream().mapToLong(Long::longValue).sum();
    if (round == rounds.warmUp()) {
      start = meter.get();
      cpuNanosAtStart = all;
      cpuNanos.forEach((side, nanos) -> cpu.on(side).starts(nanos));
    }
    if (round == rounds.total() - 1) {
      load = load(requireNonNull(start), meter.get(), all - cpuNanosAtStart);
      cpuNanos.forEach((side, nanos) -> cpu.on(side).ends(nanos));
    }
  }

  @Override
  public void turnEnded(Side side, int round, Turn turn) {
    if (round >= rounds.warmUp()) {
      cpu.on(side).add(turn);
    }
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
    return cpu.on(side).idleNanos() / cpu.on(side.other()).turnNanos();
  }
}
