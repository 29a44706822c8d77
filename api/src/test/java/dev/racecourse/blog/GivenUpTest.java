package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.account.HashCost;
import dev.racecourse.blog.database.FailingServer;
import dev.racecourse.blog.database.StoreKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL gives up more than one transaction in five, half of them at COMMIT. The system
 * property {@code givenUp} says how many posts are tried.
 */
class GivenUpTest {
  private static final int POSTS = Integer.getInteger("givenUp", 40);
  private static final int CLIENTS = 8;

  private final BlogServer server =
      BlogServer.start(
          BlogOptions.DEFAULT,
          Stores.in(
              StoreKind.POSTGRES.opened().orElseThrow(), BlogOptions.DEFAULT, HashCost.LEAST));
  private final BlogClient blog = new BlogClient(server.uri());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void noClientHearsOfIt() throws Exception {
    var clients = Executors.newFixedThreadPool(CLIENTS);
    try (var failing = FailingServer.ofEachFive("40001", "40P01")) {
      var ann = blog.login("ann");
      var attempts = new ArrayList<Callable<String>>();
      for (var number = 0; number < POSTS; number++) {
        var key = "\"" + number + "\"";
        attempts.add(() -> lifeOfAPost(ann, key));
      }
      var ids = new HashSet<String>();
      for (var id : clients.invokeAll(attempts)) {
        ids.add(id.get());
      }
      assertEquals(ids, new HashSet<>(blog.listIds("/posts")));
      assertEquals(POSTS, ids.size());
      assertEquals(POSTS, blog.listIds("/posts").size());
      assertTrue(failing.failedCommits() > POSTS / 10, failing.failedCommits() + " at COMMIT");
    } finally {
      clients.shutdown();
    }
  }

  /** Two are created, one of which is edited, and the other deleted; answers the one's id. */
  private String lifeOfAPost(String cookie, String key) throws Exception {
    var post = create(cookie, "Idempotency-Key", key);
    assertEquals(post, create(cookie, "Idempotency-Key", key));
    var edited = blog.send("PUT", "/posts/" + post, cookie, ServerTest.DRAFT, "If-Match", "\"1\"");
    assertEquals(List.of(200, "\"2\""), List.of(edited.status(), edited.header("ETag")));
    var other = "/posts/" + create(cookie);
    assertEquals(204, blog.send("DELETE", other, cookie, "").status());
    assertEquals(404, blog.send("GET", other, "", "").status());
    return post;
  }

  private String create(String cookie, String... headers) throws Exception {
    var reply = blog.send("POST", "/posts", cookie, ServerTest.DRAFT, headers);
    assertEquals(201, reply.status(), reply.http().body());
    return reply.text("id");
  }
}
