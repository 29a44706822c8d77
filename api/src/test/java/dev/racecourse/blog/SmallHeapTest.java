package dev.racecourse.blog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A blog of its own with a heap of 64 MB, which ends at the first OutOfMemoryError. */
class SmallHeapTest {
  private static final int AUTHORS = 10;
  private static final int READERS = 4;

  /** The longest text of two bytes a character, a shorter one of one byte, and none. */
  private static final List<String> DRAFTS =
      List.of(draft("\u0436".repeat(50_000)), draft("a".repeat(1000)), draft(""));

  private final ExecutorService pool = Executors.newFixedThreadPool(AUTHORS + READERS);
  private final Process process = start();
  private BlogClient blog = BlogClient.unchecked(URI.create("http://localhost"));

  @BeforeEach
  void awaitStart() throws Exception {
    var line = process.inputReader(UTF_8).readLine();
    blog = BlogClient.unchecked(URI.create(line.substring("listening on ".length())));
  }

  @AfterEach
  void stop() {
    pool.shutdownNow();
    process.destroy();
  }

  @Test
  void isFilledAndEmptiedAndWorksAsBefore() throws Exception {
    var cookies = new ArrayList<String>();
    for (var i = 0; i < AUTHORS; i++) {
      cookies.add(blog.login("author-" + i));
    }
    var full = new AtomicBoolean();
    var readers = new ArrayList<Callable<Void>>();
    for (var i = 0; i < READERS; i++) {
      readers.add(() -> readUntil(full));
    }
    var reading = readers.stream().map(pool::submit).toList();
    var authors = cookies.stream().<Callable<Void>>map(cookie -> () -> fill(cookie)).toList();
    for (var author : pool.invokeAll(authors)) {
      author.get();
    }
    full.set(true);
    for (var reader : reading) {
      reader.get();
    }
    var posts = blog.listIds("/posts?limit=100");
    assertTrue(posts.size() > 100, () -> posts.size() + " posts filled it");
    deleteAll(cookies);
    assertEquals(List.of(), blog.listIds("/posts"));
    var newcomer = blog.login("newcomer");
    assertEquals(201, blog.send("POST", "/posts", newcomer, DRAFTS.get(0)).status());
    assertTrue(process.isAlive());
  }

  private Void fill(String cookie) throws Exception {
    for (var i = 0; ; i++) {
      var draft = DRAFTS.get(i % DRAFTS.size());
      var reply = blog.send("POST", "/posts", cookie, draft, "Idempotency-Key", "key-" + i);
      // The longest finds no room first.
      if (reply.status() == 507 && draft.equals(draft(""))) {
        return null;
      }
      assertTrue(List.of(201, 507).contains(reply.status()), reply.http()::body);
    }
  }

  private Void readUntil(AtomicBoolean full) throws Exception {
    while (!full.get()) {
      var page = blog.send("GET", "/posts?limit=100", "", "");
      assertEquals(200, page.status());
      for (var post : page.json().get("items")) {
        assertEquals(200, blog.send("GET", "/posts/" + post.get("id").asString(), "", "").status());
      }
    }
    return null;
  }

  private void deleteAll(List<String> cookies) throws Exception {
    for (var i = 0; i < AUTHORS; i++) {
      for (var id : blog.listIds("/posts?limit=100&author=author-" + i)) {
        assertEquals(204, blog.send("DELETE", "/posts/" + id, cookies.get(i), "").status());
      }
    }
  }

  private static String draft(String body) {
    return "{\"title\":\"a title\",\"body\":\"" + body + "\"}";
  }

  private static Process start() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    var heap = List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError");
    var command = new ArrayList<>(List.of(java, "-cp", classPath));
    command.addAll(heap);
    command.addAll(List.of(BlogMain.class.getName(), "--port", "0"));
    try {
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
