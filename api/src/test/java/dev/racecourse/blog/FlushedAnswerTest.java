package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.database.FlushingPostgres;
import dev.racecourse.blog.trace.FlushOrder;
import dev.racecourse.blog.trace.Strace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A post is on disk when its 201 is sent, by the system calls of the blog, and of PostgreSQL. A
 * process that is killed shows nothing of this: what it wrote stays in the memory of the system.
 */
class FlushedAnswerTest {
  private static final int WRITERS = 16;
  private static final int POSTS = Integer.getInteger("posts", 48);

  @TempDir private Path folder;

  @Test
  void aPostInSqliteIsFlushed() throws Exception {
    assertFlushed("sqlite:" + folder.resolve("blog.db"), "blog.db-wal", List::of);
  }

  @Test
  void aPostInPostgresIsFlushed() throws Exception {
    var postgres = FlushingPostgres.running();
    assertFlushed(postgres.store(), "/pg_wal/", postgres::processes);
  }

  private void assertFlushed(String store, String log, Callable<List<ProcessHandle>> database)
      throws Exception {
    try (var blog = BlogProcess.start("--store", store)) {
      var client = new BlogClient(blog.uri());
      var cookie = client.login("tracy");
      var processes = new ArrayList<>(database.call());
      processes.add(blog.process().toHandle());
      var strace = Strace.of(processes, folder);
      write(client, cookie);
      var order = new FlushOrder(strace.end(), log);
      var problems = titles().map(order::problem).flatMap(Optional::stream).toList();
      assertEquals(List.of(), problems);
      System.out.printf("%s: %d posts, %d flushes%n", store, POSTS, order.flushes());
    }
  }

  private static Stream<String> titles() {
    return IntStream.range(0, POSTS).mapToObj("the title of post %d."::formatted);
  }

  private static void write(BlogClient client, String cookie) throws Exception {
    var pool = Executors.newFixedThreadPool(WRITERS);
    var posts = titles().<Callable<Integer>>map(title -> () -> create(client, cookie, title));
    for (var status : pool.invokeAll(posts.toList())) {
      assertEquals(201, status.get());
    }
    pool.shutdown();
  }

  private static int create(BlogClient client, String cookie, String title) throws Exception {
    var draft = "{\"title\":\"" + title + "\",\"body\":\"" + title + "\"}";
    return client.send("POST", "/posts", cookie, draft).status();
  }
}
