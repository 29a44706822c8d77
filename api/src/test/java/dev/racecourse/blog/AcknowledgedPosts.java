package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.database.Database;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Posts of one author, each with an idempotency key of its own, and what was acknowledged of them.
 * Thread-safe. A title is its key, so what is kept can be held against what was answered.
 */
final class AcknowledgedPosts {
  /** Fewer than the keys of an author that are remembered. */
  private static final int REMEMBERED = 500;

  /** What was answered with 201: the id of the post, by the key of its request. */
  private final Map<Integer, String> ids = new ConcurrentHashMap<>();

  private final AtomicInteger lastKey = new AtomicInteger();

  /** Creates the post of a key, in one way or another. */
  @FunctionalInterface
  interface Creation {
    /** The id of the post; empty if there is nobody any more who could say it. */
    Optional<String> of(int key) throws Exception;
  }

  /** How many were acknowledged. */
  int count() {
    return ids.size();
  }

  /** Creates one more; whether it was acknowledged. */
  boolean create(Creation creation) throws Exception {
    var key = lastKey.incrementAndGet();
    var id = creation.of(key);
    id.ifPresent(answered -> ids.put(key, answered));
    return id.isPresent();
  }

  /** What a key of these sends, and hears. */
  static BlogClient.Reply send(BlogClient client, String cookie, int key)
      throws IOException, InterruptedException {
    var draft = "{\"title\":\"" + key + "\",\"body\":\"\"}";
    return client.send("POST", "/posts", cookie, draft, "Idempotency-Key", "\"" + key + "\"");
  }

  /** The id in an answer that has to be 201. */
  static String id(BlogClient.Reply reply) {
    assertEquals(201, reply.status(), reply.http().body());
    return reply.text("id");
  }

  /** Sends the last keys once more: one that was acknowledged answers what it answered. */
  void assertNoKeyMakesASecond(BlogClient client, String cookie) throws Exception {
    for (var key = Math.max(1, lastKey.get() - REMEMBERED); key <= lastKey.get(); key++) {
      var id = id(send(client, cookie, key));
      assertEquals(ids.getOrDefault(key, id), id, "a key made a second post");
    }
  }

  /** Whatever was acknowledged is there, and nothing is there twice. */
  void assertKept(Database database) {
    var titles = titles(database);
    assertEquals(titles.size(), Set.copyOf(titles.values()).size(), "a post is there twice");
    ids.forEach((key, id) -> assertEquals("" + key, titles.get(id), "a post was lost"));
  }

  /** The titles of all posts, by their ids. */
  private static Map<String, String> titles(Database database) {
    var titles = new HashMap<String, String>();
    database.read(
        transaction ->
            transaction.list(
                "SELECT id, title FROM posts",
                row -> titles.put(row.uuid("id").toString(), row.text("title"))));
    return titles;
  }
}
