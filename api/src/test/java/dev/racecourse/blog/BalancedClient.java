package dev.racecourse.blog;

import java.net.ConnectException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes as a client behind a load balancer does: a request goes to any node, whoever was asked
 * before. What one refuses is sent again, to the next, and that node is left alone until another
 * has its place. Thread-safe.
 */
final class BalancedClient {
  private final List<BlogClient> nodes;
  private final String cookie;
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();
  private final Set<BlogClient> refusing = ConcurrentHashMap.newKeySet();

  BalancedClient(List<BlogClient> nodes, String cookie) {
    this.nodes = new CopyOnWriteArrayList<>(nodes);
    this.cookie = cookie;
  }

  /** Has another take the place of a node. */
  void replace(int node, BlogClient successor) {
    nodes.set(node, successor);
  }

  /** How often a node refused: it did not listen, or answered 503. */
  int refusals() {
    return refusals.get();
  }

  /** Creates the post of a key, and does not give up. */
  Optional<String> create(int key) throws Exception {
    while (true) {
      var node = next();
      try {
        var reply = AcknowledgedPosts.send(node, cookie, key);
        if (reply.status() != 503) {
          return Optional.of(AcknowledgedPosts.id(reply));
        }
      } catch (ConnectException e) {
        // It does not listen.
      }
      refusing.add(node);
      refusals.incrementAndGet();
    }
  }

  /** The next that has not refused; any, if all have. */
  private BlogClient next() {
    var first = turn.getAndIncrement();
    for (var i = 0; i < nodes.size(); i++) {
      var node = node(first + i);
      if (!refusing.contains(node)) {
        return node;
      }
    }
    return node(first);
  }

  private BlogClient node(int turn) {
    return nodes.get(Math.floorMod(turn, nodes.size()));
  }
}
