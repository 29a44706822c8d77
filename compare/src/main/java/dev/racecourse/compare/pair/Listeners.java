package dev.racecourse.compare.pair;

import dev.racecourse.compare.side.Side;
import dev.racecourse.turns.Turn;
import dev.racecourse.turns.TurnListener;
import java.util.List;
import java.util.Map;

/** Several listeners to one pair, called in this order. */
record Listeners(List<TurnListener<Side>> all) implements TurnListener<Side> {

  @Override
  public void roundBegins(int round, Map<Side, Long> cpuNanos) {
    all.forEach(listener -> listener.roundBegins(round, cpuNanos));
  }

  @Override
  public void turnEnded(Side side, int round, Turn turn) {
    all.forEach(listener -> listener.turnEnded(side, round, turn));
  }

  @Override
  public void roundEnded(int round) {
    all.forEach(listener -> listener.roundEnded(round));
  }
}
