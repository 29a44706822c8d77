package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.StoreKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes behind a load balancer are restarted, one after the other, while users write. */
class RollingRestartTest {
  private static final int WRITERS = 8;

  /** So many before each step: requests are in flight when it is taken. */
  private static final int WRITES = 100;

  private final AcknowledgedPosts posts = new AcknowledgedPosts();
  private final String store = StoreKind.POSTGRES.url(Path.of("none"));
  private final BlogProcess[] nodes = {start(), start()};

  private BlogProcess start() {
    try {
      return BlogProcess.start("--store", store);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void stop() {
    for (var node : nodes) {
      node.close();
    }
  }

  @Test
  void eachRequestIsAnsweredByOneOfThem() throws Exception {
    var cookie = new BlogClient(nodes[0].uri()).login("ann");
    var balanced = new BalancedClient(List.of(client(0), client(1)), cookie);
    var writers = Writers.start(WRITERS, posts, balanced::create);
    for (var i = 0; i < nodes.length; i++) {
      writers.awaitMore(WRITES);
      nodes[i].stop();
      writers.awaitMore(WRITES);
      nodes[i] = start();
      balanced.replace(i, client(i));
    }
    writers.awaitMore(WRITES);
    writers.stop();

    assertTrue(balanced.refusals() > 0, "nobody saw that a node was away");
    posts.assertNoKeyMakesASecond(client(0), cookie);
    try (var database = StoreKind.POSTGRES.reopened(Path.of("none"))) {
      posts.assertKept(database);
    }
    System.out.printf(
        "%d acknowledged during restarts, %d refused%n", posts.count(), balanced.refusals());
  }

  private BlogClient client(int node) {
    return BlogClient.unchecked(nodes[node].uri());
  }
}
