package dev.racecourse.turns;

import java.util.Map;

/**
 * Hears what forks do. All calls come from the thread that conducts.
 *
 * @param <K> what tells the forks apart
 */
public interface TurnListener<K> {

  /**
   * A round begins; all forks are parked.
   *
   * @param round counted from 0
   * @param cpuNanos CPU time of each fork's whole process since it was started
   */
  default void roundBegins(int round, Map<K, Long> cpuNanos) {}

  /** A fork has given its turn back. */
  default void turnEnded(K fork, int round, Turn turn) {}

  /** All forks have had their turn. */
  default void roundEnded(int round) {}
}
