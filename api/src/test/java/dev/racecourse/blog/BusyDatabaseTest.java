package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.account.HashCost;
import dev.racecourse.blog.database.Database;
import dev.racecourse.blog.database.Hold;
import dev.racecourse.blog.database.StoreKind;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Another client of PostgreSQL locks the tables, so all connections of the blog wait. */
class BusyDatabaseTest {
  private static final int CONNECTIONS = 16;

  private final Database database = StoreKind.POSTGRES.opened().orElseThrow();

  @Test
  void whatCannotBeDoneInTimeIsSaidAndTheHealthIsGood() throws Exception {
    var stores = Stores.in(database, BlogOptions.DEFAULT, HashCost.LEAST);
    var clients = Executors.newFixedThreadPool(2 * CONNECTIONS);
    try (var server = BlogServer.start(BlogOptions.DEFAULT, stores)) {
      var blog = new BlogClient(server.uri());
      var ann = blog.login("ann");
      var attempts = new ArrayList<Callable<BlogClient.Reply>>();
      for (var i = 0; i < 2 * CONNECTIONS; i++) {
        attempts.add(() -> blog.send("POST", "/posts", ann, ServerTest.DRAFT));
      }
      try (var hold = Hold.of(StoreKind.POSTGRES).get(0).begin()) {
        var patient = attempts.subList(0, CONNECTIONS).stream().map(clients::submit).toList();
        Await.until("all connections wait", () -> Hold.waiting() == CONNECTIONS);
        assertEquals(Optional.empty(), database.failure(), "it is busy, and answers");
        for (var reply : clients.invokeAll(attempts.subList(CONNECTIONS, attempts.size()))) {
          assertEquals(503, reply.get().status());
          assertEquals("1", reply.get().header("Retry-After"));
        }
        assertEquals(Optional.empty(), database.failure(), "it is busy, and answers");
        hold.release();
        for (var reply : patient) {
          assertEquals(201, reply.get().status());
        }
      }
      assertEquals(CONNECTIONS, blog.listIds("/posts").size());
    } finally {
      clients.shutdown();
    }
  }
}
