package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.StoreKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * A blog that is killed again and again while many users write. The system property {@code kills}
 * says how often: {@code -Dkills=200} takes some minutes.
 */
class KilledBlogTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final int WRITERS = 32;

  /** Fewer than the keys of an author that are remembered. */
  private static final int REMEMBERED = 500;

  @TempDir private Path folder;

  /** What was answered with 201: the id of the post, by the key of its request. */
  private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();

  private final AtomicInteger lastKey = new AtomicInteger();

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "MEMORY")
  void whatWasAcknowledgedIsThereOnce(StoreKind kind) throws Exception {
    var file = folder.resolve("blog.db");
    var store = kind.url(file);
    var cookie = "";
    for (var kill = 0; kill < KILLS; kill++) {
      try (var blog = BlogProcess.start("--store", store, "--user", "ann")) {
        cookie = cookie.isEmpty() ? login(blog) : cookie;
        writeUntilKilled(blog, cookie);
      }
    }
    var seen = acknowledged.size();
    assertTrue(seen > KILLS, "hardly anything was acknowledged: " + seen);
    try (var blog = BlogProcess.start("--store", store)) {
      var client = new BlogClient(blog.uri());
      for (var key = Math.max(1, lastKey.get() - REMEMBERED); key <= lastKey.get(); key++) {
        var id = create(client, cookie, key);
        assertEquals(acknowledged.getOrDefault(key, id), id, "a key made a second post");
      }
    }
    var kept = kept(kind, file);
    assertEquals(kept.size(), Set.copyOf(kept.values()).size(), "a post is there twice");
    acknowledged.forEach((key, id) -> assertEquals("" + key, kept.get(id), "a post was lost"));
    System.out.printf("%s: %d kills, %d acknowledged%n", kind, KILLS, seen);
  }

  /** The titles of all posts, by their ids. */
  private static Map<String, String> kept(StoreKind kind, Path file) {
    var titles = new HashMap<String, String>();
    try (var database = kind.reopened(file)) {
      database.read(
          transaction ->
              transaction.list(
                  "SELECT id, title FROM posts",
                  row -> titles.put(row.uuid("id").toString(), row.text("title"))));
    }
    return titles;
  }

  private static String login(BlogProcess blog) throws Exception {
    var credentials = "{\"username\":\"ann\",\"password\":\"" + BlogProcess.PASSWORD + "\"}";
    return new BlogClient(blog.uri()).send("POST", "/login", "", credentials).cookie();
  }

  private void writeUntilKilled(BlogProcess blog, String cookie) throws Exception {
    var threads = Executors.newFixedThreadPool(WRITERS);
    var writers = new ArrayList<Future<?>>();
    for (var i = 0; i < WRITERS; i++) {
      writers.add(threads.submit(() -> write(new BlogClient(blog.uri()), cookie)));
    }
    Thread.sleep(ThreadLocalRandom.current().nextLong(500, 1500));
    blog.kill();
    for (var writer : writers) {
      writer.get();
    }
    threads.shutdown();
  }

  private void write(BlogClient client, String cookie) {
    try {
      while (true) {
        var key = lastKey.incrementAndGet();
        acknowledged.put(key, create(client, cookie, key));
      }
    } catch (IOException e) {
      // Killed.
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String create(BlogClient client, String cookie, int key)
      throws IOException, InterruptedException {
    var draft = "{\"title\":\"" + key + "\",\"body\":\"\"}";
    var reply = client.send("POST", "/posts", cookie, draft, "Idempotency-Key", "\"" + key + "\"");
    assertEquals(201, reply.status(), reply.http().body());
    return reply.text("id");
  }
}
