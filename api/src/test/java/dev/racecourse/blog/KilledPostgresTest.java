package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.account.HashCost;
import dev.racecourse.blog.database.FlushingPostgres;
import dev.racecourse.blog.database.Postgres;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PostgreSQL is killed again and again, with all its processes, while many users write. */
class KilledPostgresTest {
  private final FlushingPostgres postgres = FlushingPostgres.running();
  private final AcknowledgedPosts posts = new AcknowledgedPosts();

  @Test
  void whatWasAcknowledgedIsThereOnce() throws Exception {
    var stores = Stores.in(Postgres.open(postgres.url(), ""), BlogOptions.DEFAULT, HashCost.LEAST);
    try (var blog = BlogServer.start(BlogOptions.DEFAULT, stores)) {
      var client = new BlogClient(blog.uri());
      var cookie = client.login("ann");
      var balanced = new BalancedClient(List.of(BlogClient.unchecked(blog.uri())), cookie);
      var writers = Writers.start(Kills.WRITERS, posts, balanced::create);
      for (var kill = 0; kill < Kills.COUNT; kill++) {
        writers.awaitMore(Kills.writesBefore());
        postgres.kill();
        postgres.restart();
      }
      writers.awaitMore(Kills.writesBefore());
      writers.stop();
      assertTrue(balanced.refusals() > 0, "nobody saw that it was away");
      posts.assertNoKeyMakesASecond(client, cookie);
    }
    try (var database = Postgres.open(postgres.url(), "")) {
      posts.assertKept(database);
    }
    Kills.tell("PostgreSQL", posts);
  }
}
