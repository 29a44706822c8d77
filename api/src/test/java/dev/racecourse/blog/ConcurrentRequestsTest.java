package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Starts the real server, logs in, bombards it from many threads, joins, checks. */
class ConcurrentRequestsTest {
  private static final int THREADS = 64;
  private static final int POSTS_EACH = 20;

  private final BlogServer server = BlogServer.start();
  private final BlogClient blog = new BlogClient(server.uri());
  private final ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();

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

    var created = new ArrayList<String>();
    var pool = Executors.newFixedThreadPool(THREADS);
    for (Future<List<String>> user : pool.invokeAll(users)) {
      created.addAll(user.get());
    }
    pool.shutdown();

    assertEquals(THREADS * POSTS_EACH, new HashSet<>(created).size(), "every 201 has its own id");
    var listed = blog.listIds("/posts?limit=100");
    assertEquals(created.size(), listed.size(), "every post is listed once");
    assertEquals(new HashSet<>(created), new HashSet<>(listed));
    assertTrue(statuses.stream().allMatch(status -> status < 500), "no 5xx in " + statuses);
  }

  private List<String> bombard(String name, CyclicBarrier together) throws Exception {
    var cookie = login(name);
    var ids = new ArrayList<String>();
    together.await();
    for (var i = 0; i < POSTS_EACH; i++) {
      var created = send("POST", "/posts", cookie, "{\"title\":\"t\",\"body\":\"b\"}");
      assertEquals(201, created.status());
      ids.add(created.text("id"));
      assertEquals(name, send("GET", "/session", cookie, "").text("username"));
    }
    logout(cookie);
    assertEquals(401, send("GET", "/session", cookie, "").status());
    assertEquals(401, send("POST", "/posts", cookie, "{\"title\":\"t\",\"body\":\"b\"}").status());
    return ids;
  }

  private String login(String name) throws Exception {
    var credentials = "{\"username\":\"" + name + "\",\"password\":\"a long sentence\"}";
    assertEquals(201, send("POST", "/users", "", credentials).status());
    return send("POST", "/login", "", credentials).cookie();
  }

  private void logout(String cookie) throws Exception {
    assertEquals(204, send("POST", "/logout", cookie, "").status());
  }

  private BlogClient.Reply send(String method, String path, String cookie, String body)
      throws Exception {
    var reply = blog.send(method, path, cookie, body);
    statuses.add(reply.status());
    return reply;
  }
}
