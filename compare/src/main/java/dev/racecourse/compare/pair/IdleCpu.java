package dev.racecourse.compare.pair;

import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.side.Side;
import dev.racecourse.turns.Turn;
import java.util.EnumMap;
import java.util.Map;

/** Adds up how much CPU each side burned while the other measured. */
final class IdleCpu {

  private final Map<Side, Long> burned = new EnumMap<>(Side.class);
  private final Map<Side, Long> measured = new EnumMap<>(Side.class);

  void add(Side side, Turn turn) {
    burned.merge(side, turn.idleCpuNanos(), Long::sum);
    measured.merge(side, turn.nanos(), Long::sum);
  }

  /** The share of one core that each side kept busy during the other's turns. */
  Both<Double> shares() {
    return new Both<>(share(Side.BASE), share(Side.HEAD));
  }

  private double share(Side side) {
    return (double) burned.getOrDefault(side, 0L) / measured.getOrDefault(side.other(), 1L);
  }
}
