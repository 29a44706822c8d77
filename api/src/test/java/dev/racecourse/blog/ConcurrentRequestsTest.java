package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Starts the real server, logs in, bombards it from many threads, joins, checks. */
class ConcurrentRequestsTest {
  private static final int THREADS = 64;
  private static final int POSTS_EACH = 20;
  private static final String DRAFT = "{\"title\":\"a title\",\"body\":\"a body\"}";

  private final BlogServer server = BlogServer.start();
  private final BlogClient blog = new BlogClient(server.uri());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everyPostIsThereOnceAndEverySessionIsItsOwn() throws Exception {
    var together = new CyclicBarrier(THREADS);
    var users = new ArrayList<Callable<List<String>>>();
    for (var i = 0; i < THREADS; i++) {
      var name = "user-" + i;
      users.add(() -> bombard(name, together));
    }
    var pool = Executors.newFixedThreadPool(THREADS);
    var created = new ArrayList<String>();
    for (var user : pool.invokeAll(users)) {
      created.addAll(user.get());
    }
    pool.shutdown();

    assertEquals(THREADS * POSTS_EACH, new HashSet<>(created).size(), "every 201 has its own id");
    var listed = blog.listIds("/posts?limit=100");
    assertEquals(created.size(), listed.size(), "every post is listed once");
    assertEquals(new HashSet<>(created), new HashSet<>(listed));
  }

  private List<String> bombard(String name, CyclicBarrier together) throws Exception {
    var cookie = login(name);
    var ids = new ArrayList<String>();
    together.await(1, TimeUnit.MINUTES);
    for (var i = 0; i < POSTS_EACH; i++) {
      ids.add(expect(201, "POST", "/posts", cookie, DRAFT).text("id"));
      assertEquals(name, expect(200, "GET", "/session", cookie, "").text("username"));
    }
    logout(cookie);
    expect(401, "GET", "/session", cookie, "");
    expect(401, "POST", "/posts", cookie, DRAFT);
    return ids;
  }

  private String login(String name) throws Exception {
    var credentials = "{\"username\":\"%s\",\"password\":\"a long sentence\"}".formatted(name);
    expect(201, "POST", "/users", "", credentials);
    return expect(200, "POST", "/login", "", credentials).cookie();
  }

  private void logout(String cookie) throws Exception {
    expect(204, "POST", "/logout", cookie, "");
  }

  /** Every answer in this test is held to one status, so a 5xx is never passed over. */
  private BlogClient.Reply expect(
      int status, String method, String path, String cookie, String body) throws Exception {
    var reply = blog.send(method, path, cookie, body);
    assertEquals(status, reply.status(), method + " " + path);
    return reply;
  }
}
