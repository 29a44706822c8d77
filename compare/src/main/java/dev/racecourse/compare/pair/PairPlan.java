package dev.racecourse.compare.pair;

import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.races.side.Side;
import dev.racecourse.turns.TurnPlan;
import java.util.List;

/** The turns of a pair. */
public record PairPlan(TurnOrder turns, Rounds planned) implements TurnPlan<Side> {

  @Override
  public int rounds() {
    return planned.total();
  }

  @Override
  public List<Side> order(int round) {
    return turns.round(round);
  }

  /** JMH sets the benchmark up in the first iteration, and tears it down in the last. */
  @Override
  public boolean takesLong(int round) {
    return round == 0 || round == planned.total() - 1;
  }

  @Override
  public String name(int round) {
    return planned.name(round);
  }
}
