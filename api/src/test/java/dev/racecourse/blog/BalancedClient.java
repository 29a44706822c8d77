package dev.racecourse.blog;

import java.net.ConnectException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes as a client behind a load balancer does: a request goes to any node, whoever was asked
 * before; what one refuses is sent again, to the next. Thread-safe.
 */
final class BalancedClient {
  private final List<BlogClient> nodes;
  private final String cookie;
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  BalancedClient(List<BlogClient> nodes, String cookie) {
    this.nodes = new CopyOnWriteArrayList<>(nodes);
    this.cookie = cookie;
  }

  /** Has another take the place of a node. */
  void replace(int node, BlogClient successor) {
    nodes.set(node, successor);
  }

  /** How often a node refused: it did not listen, or answered 503. */
  int refused() {
    return refused.get();
  }

  /** Creates the post of a key, and does not give up. */
  Optional<String> create(int key) throws Exception {
    while (true) {
      try {
        var reply = AcknowledgedPosts.send(next(), cookie, key);
        if (reply.status() != 503) {
          return Optional.of(AcknowledgedPosts.id(reply));
        }
      } catch (ConnectException e) {
        // It does not listen.
      }
      refused.incrementAndGet();
    }
  }

  private BlogClient next() {
    return nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
  }
}
