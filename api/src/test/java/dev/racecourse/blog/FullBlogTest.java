package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A blog that holds as much as it may refuses what would add to it, and nothing else. */
class FullBlogTest {
  private static final String SHORT = "{\"title\":\"t\",\"body\":\"\"}";
  private static final String LONG =
      "{\"title\":\"t\",\"body\":\"%s\"}".formatted("b".repeat(5000));

  private final WatchedBlog server = WatchedBlog.start(TestOptions.holding(10_000));
  private final BlogClient blog = new BlogClient(server.uri());
  private String ann = "";
  private String path = "";

  @BeforeEach
  void fill() throws Exception {
    ann = blog.login("ann");
    path = create(SHORT, "first").header("Location");
    assertEquals(201, create(LONG).status());
    while (create(SHORT).status() == 201) {}
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void noPostIsCreatedOrLengthened() throws Exception {
    var refused = create(SHORT);
    assertEquals(507, refused.status());
    assertEquals("Insufficient Storage", refused.text("title"));
    assertTrue(refused.text("detail").contains("delete posts"), refused.http().body());
    assertEquals(507, create(SHORT, "another").status());
    assertEquals(507, edit(LONG).status());
    assertEquals("\"1\"", read().header("ETag"));
  }

  @Test
  void allElseGoesOn() throws Exception {
    assertEquals(200, read().status());
    assertEquals(201, create(SHORT, "first").status(), "a retry of what was created in time");
    assertEquals(422, create(LONG, "first").status());
    assertEquals(200, edit(SHORT).status());
    assertEquals(412, edit(LONG).status(), "a precondition comes first");
  }

  @Test
  void whatIsDeletedMakesRoom() throws Exception {
    assertEquals(204, blog.send("DELETE", path, ann, "").status());
    assertEquals(201, create(SHORT).status());
    assertEquals(507, create(SHORT).status());
  }

  @Test
  void theOperatorSeesHowFullItIs() throws Exception {
    var metrics = new AdminClient(server.adminUri()).metrics();
    var used = gauge(metrics, "posts_stored_characters");
    assertEquals(10_000, gauge(metrics, "posts_stored_characters_limit"));
    assertTrue(used > 9_000 && used <= 10_000, () -> "stored: " + used);
  }

  private static double gauge(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .findFirst()
        .orElseThrow();
  }

  private BlogClient.Reply create(String draft) throws Exception {
    return blog.send("POST", "/posts", ann, draft);
  }

  private BlogClient.Reply create(String draft, String key) throws Exception {
    return blog.send("POST", "/posts", ann, draft, "Idempotency-Key", key);
  }

  private BlogClient.Reply edit(String draft) throws Exception {
    return blog.send("PUT", path, ann, draft, "If-Match", "\"1\"");
  }

  private BlogClient.Reply read() throws Exception {
    return blog.send("GET", path, "", "");
  }
}
