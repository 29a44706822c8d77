package dev.racecourse.blog.limits;

import dev.racecourse.blog.throttle.Network;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many connections each client holds. A client gets another one as long as more are free than
 * it holds: a single client can hold half of all, two can hold a third each, and some stay free for
 * clients that have none. Not thread-safe.
 *
 * @param <C> a connection, equal only to itself
 */
final class ConnectionShares<C> {
  private final int all;
  private final Map<C, Optional<Network>> holders = new HashMap<>();
  private final Map<Network, Integer> held = new HashMap<>();

  ConnectionShares(int all) {
    this.all = all;
  }

  int taken() {
    return holders.size();
  }

  int free() {
    return all - taken();
  }

  /**
   * Takes a connection for a client, if it may have another one.
   *
   * @param client empty if clients cannot be told apart: they may take all that are free
   */
  boolean take(C connection, Optional<Network> client) {
    if (free() <= client.map(this::heldBy).orElse(0)) {
      return false;
    }
    holders.put(connection, client);
    client.ifPresent(holder -> held.merge(holder, 1, Integer::sum));
    return true;
  }

  /** Gives a connection back; false if it was not taken, or has been given back already. */
  boolean giveBack(C connection) {
    var client = holders.remove(connection);
    if (client == null) {
      return false;
    }
    client.ifPresent(
        holder -> held.computeIfPresent(holder, (same, count) -> count == 1 ? null : count - 1));
    return true;
  }

  private int heldBy(Network client) {
    return held.getOrDefault(client, 0);
  }
}
