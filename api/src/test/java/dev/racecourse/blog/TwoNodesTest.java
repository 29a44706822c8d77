package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.account.HashCost;
import dev.racecourse.blog.database.StoreKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL, the second of which has a clock that is two hours ahead. */
class TwoNodesTest {
  private static final String OTHER_DRAFT = "{\"title\":\"another title\",\"body\":\"\"}";

  private final BlogServer first = node(Clock.systemUTC());
  private final BlogServer second = node(Clock.offset(Clock.systemUTC(), Duration.ofHours(2)));
  private final BlogClient one = new BlogClient(first.uri());
  private final BlogClient other = new BlogClient(second.uri());

  private static BlogServer node(Clock clock) {
    var database = StoreKind.POSTGRES.opened().orElseThrow();
    var stores = Stores.in(database, BlogOptions.DEFAULT, HashCost.LEAST);
    return BlogServer.start(BlogOptions.DEFAULT, stores, new Server(), clock);
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  @Test
  void aSessionOfOneIsASessionOfTheOther() throws Exception {
    var cookie = one.login("ann");
    assertEquals("ann", other.send("GET", "/session", cookie, "").text("username"));
    assertEquals(201, other.send("POST", "/posts", cookie, ServerTest.DRAFT).status());
  }

  @Test
  void aLogoutIsFinalOnBoth() throws Exception {
    var cookie = one.login("ann");
    assertEquals(204, other.send("POST", "/logout", cookie, "").status());
    assertEquals(401, one.send("GET", "/session", cookie, "").status());
    assertEquals(401, one.send("POST", "/posts", cookie, ServerTest.DRAFT).status());
    assertEquals(0, one.listIds("/posts").size());
  }

  @Test
  void anEditOnOneIsSeenOnTheOther() throws Exception {
    var cookie = one.login("ann");
    var post = "/posts/" + one.send("POST", "/posts", cookie, ServerTest.DRAFT).text("id");
    assertEquals("a title", other.send("GET", post, "", "").text("title"));
    var edited = one.send("PUT", post, cookie, OTHER_DRAFT, "If-Match", "\"1\"");
    assertEquals(200, edited.status());
    assertEquals("another title", other.send("GET", post, "", "").text("title"));
    assertEquals(412, other.send("PUT", post, cookie, OTHER_DRAFT, "If-Match", "\"1\"").status());
  }

  @Test
  void aKeyMakesOnePostOnBoth() throws Exception {
    var cookie = one.login("ann");
    var key = new String[] {"Idempotency-Key", "\"a-key\""};
    var id = one.send("POST", "/posts", cookie, ServerTest.DRAFT, key).text("id");
    assertEquals(id, other.send("POST", "/posts", cookie, ServerTest.DRAFT, key).text("id"));
    assertEquals(422, other.send("POST", "/posts", cookie, OTHER_DRAFT, key).status());
  }

  @Test
  void theTimeIsThatOfTheDatabase() throws Exception {
    var cookie = other.login("ann");
    var post = other.send("POST", "/posts", cookie, ServerTest.DRAFT);
    var created = Instant.parse(post.text("createdAt"));
    assertTrue(Duration.between(created, Instant.now()).abs().toMinutes() < 30, post.http().body());
    assertEquals(200, one.send("GET", "/session", cookie, "").status());
  }

  /** Each of them would let an address guess 50 times. */
  @Test
  void aGuesserHasNoMoreTriesOnBothThanOnOne() throws Exception {
    var statuses = new ArrayList<Integer>();
    while (statuses.size() < 90 && !statuses.contains(429)) {
      var node = statuses.size() % 2 == 0 ? one : other;
      var guess = "{\"username\":\"user-%d\",\"password\":\"a guess\"}".formatted(statuses.size());
      statuses.add(node.send("POST", "/login", "", guess).status());
    }
    assertTrue(statuses.contains(429), () -> "statuses: " + statuses);
  }
}
