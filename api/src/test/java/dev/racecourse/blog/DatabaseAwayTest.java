package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.account.HashCost;
import dev.racecourse.blog.database.CuttableProxy;
import dev.racecourse.blog.database.Database;
import dev.racecourse.blog.database.Postgres;
import dev.racecourse.blog.database.StoreKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way to PostgreSQL is cut while the blog serves. */
class DatabaseAwayTest {
  private static final String[] WITH_KEY = {"Idempotency-Key", "\"a-key\""};

  private static final int WRITERS = 32;
  private static final long CUT_MILLIS = Long.getLong("cut", 300);

  private CuttableProxy proxy;
  private BlogServer server;
  private BlogClient blog;
  private String cookie;

  @BeforeEach
  void start() throws Exception {
    StoreKind.POSTGRES.emptied();
    proxy = new CuttableProxy(StoreKind.Server.running().getPort());
    server = BlogServer.start(BlogOptions.DEFAULT, stores(proxy.port()));
    blog = new BlogClient(server.uri());
    cookie = blog.login("ann");
  }

  private static Stores stores(int port) {
    var url = "jdbc:postgresql://localhost:%d/postgres?user=postgres".formatted(port);
    Database database = Postgres.open(url, "");
    return Stores.in(database, BlogOptions.DEFAULT, HashCost.LEAST);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    proxy.close();
  }

  @Test
  void whatCannotBeDoneIsSaidAndItGoesOnLater() throws Exception {
    assertEquals(201, create().status());
    proxy.cut();
    assertEquals(503, blog.send("GET", "/posts", "", "").status());
    var refused = create();
    assertEquals(503, refused.status());
    assertEquals("1", refused.header("Retry-After"));
    awaitReady(503);

    proxy.mend();
    awaitReady(200);
    assertEquals(201, create().status());
    assertEquals(2, blog.listIds("/posts").size());
  }

  @Test
  void aLostCommitIsUnknownAndItsKeyMakesOnePost() throws Exception {
    // A new connection says COMMIT in words once; later it is a prepared statement.
    proxy.cut();
    proxy.mend();
    awaitReady(200);
    proxy.loseTheAnswerTo("COMMIT\0");

    var lost = create(WITH_KEY);
    assertEquals(503, lost.status());
    assertEquals("/openapi.yaml#outcome-unknown", lost.text("type"), lost.http().body());
    assertEquals(
        1, blog.listIds("/posts").size(), "the commit got through, and its answer did not");
    assertEquals(201, create(WITH_KEY).status());
    assertEquals(1, blog.listIds("/posts").size());
  }

  /** With {@code -Dcut=5000} as long as an outage is expected to be. */
  @Test
  void aCutUnderLoadLosesNothingThatWasAcknowledged() throws Exception {
    var posts = new AcknowledgedPosts();
    var balanced = new BalancedClient(List.of(BlogClient.unchecked(server.uri())), cookie);
    var writers = Writers.start(WRITERS, posts, balanced::create);
    writers.awaitMore(100);
    proxy.cut();
    Thread.sleep(CUT_MILLIS);
    proxy.mend();
    var mended = System.nanoTime();
    writers.awaitMore(1);
    var back = Duration.ofNanos(System.nanoTime() - mended);
    writers.awaitMore(100);
    writers.stop();

    posts.assertNoKeyMakesASecond(blog, cookie);
    try (var database = StoreKind.POSTGRES.reopened(Path.of("none"))) {
      posts.assertKept(database);
    }
    System.out.printf(
        "cut for %d ms, back after %d ms, %d acknowledged, %d refused%n",
        CUT_MILLIS, back.toMillis(), posts.count(), balanced.refusals());
  }

  private BlogClient.Reply create(String... headers) throws Exception {
    return blog.send("POST", "/posts", cookie, ServerTest.DRAFT, headers);
  }

  private void awaitReady(int status) throws Exception {
    var admin = BlogClient.unchecked(server.adminUri());
    while (admin.send("GET", "/health/ready", "", "").status() != status) {
      Thread.sleep(50);
    }
  }
}
