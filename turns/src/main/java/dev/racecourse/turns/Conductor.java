package dev.racecourse.turns;

import static java.util.stream.Collectors.toMap;

import java.util.Map;

/**
 * Grants the turns of forks that are alive at the same time: in each round one iteration of each
 * fork, and never before all others are parked, so that not even JMH's own work between two
 * iterations is done in another fork's time.
 *
 * @param <K> what tells the forks apart
 */
public final class Conductor<K> implements AutoCloseable {

  private final Map<K, ForkConnection> forks;
  private final TimeLimits limits;

  /** Takes the forks over, and hangs up on them when it is closed. */
  Conductor(Map<K, ForkConnection> forks, TimeLimits limits) {
    this.forks = forks;
    this.limits = limits;
  }

  /**
   * Grants all turns of a plan, then lets the forks end.
   *
   * @throws ForkUnableException if a fork is lost in its first iteration, and another was not
   * @throws ForkLostException if a fork is lost in any other way
   */
  public void conduct(TurnPlan<K> plan, TurnListener<K> listener)
      throws ForkLostException, InterruptedException {
    var round = 0;
    var longest = 0L;
    try {
      for (var connection : forks.values()) {
        connection.awaitAsk(limits.startUp());
      }
      for (; round < plan.rounds(); round++) {
        listener.roundBegins(round, cpuNanos());
        for (var fork : plan.order(round)) {
          var connection = connection(fork);
          var limit = plan.takesLong(round) ? limits.startUp() : limits.turn(longest);
          var turn = connection.play(limit);
          longest = Math.max(longest, turn.nanos());
          listener.turnEnded(fork, round, turn);
          if (round < plan.rounds() - 1) {
            connection.release();
            connection.awaitAsk(limits.turn(longest));
          }
        }
        listener.roundEnded(round);
      }
      for (var connection : forks.values()) {
        connection.dismiss();
      }
    } catch (ForkLostException e) {
      throw lost(e, " in " + plan.name(round));
    }
  }

  @Override
  public void close() {
    forks.values().forEach(ForkConnection::close);
  }

  private ForkConnection connection(K fork) {
    var connection = forks.get(fork);
    if (connection == null) {
      throw new IllegalArgumentException("the plan names a fork that is not there: " + fork);
    }
    return connection;
  }

  private Map<K, Long> cpuNanos() {
    return forks.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, fork -> fork.getValue().cpuNanosWhenAsking()));
  }

  private ForkLostException lost(ForkLostException e, String where) {
    var anotherPlayed = forks.values().stream().anyMatch(ForkConnection::hasPlayed);
    var thisPlayed =
        forks.entrySet().stream()
            .anyMatch(fork -> fork.getKey().equals(e.fork()) && fork.getValue().hasPlayed());
    return anotherPlayed && !thisPlayed
        ? new ForkUnableException(e.fork(), e.fate() + where)
        : new ForkLostException(e.fork(), e.fate() + where);
  }
}
