package dev.racecourse.blog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The command line, in a process of its own. */
class BlogMainTest {
  @Test
  void servesWithTheAccountItWasGiven() throws Exception {
    var process = BlogProcess.begin("--port", "0", "--user", "ann");
    try {
      var line = process.inputReader(UTF_8).readLine();
      assertTrue(line.matches("listening on http://127\\.0\\.0\\.1:[1-9]\\d*"), line);
      var blog = new BlogClient(URI.create(line.substring("listening on ".length())));
      var credentials = "{\"username\":\"ann\",\"password\":\"" + BlogProcess.PASSWORD + "\"}";
      assertEquals(200, blog.send("POST", "/login", "", credentials).status());
    } finally {
      process.destroy();
    }
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "still running after SIGTERM");
  }

  @Test
  void refusesToServePlainHttpToTheWorld() throws Exception {
    assertFails("loopback", "--host", "0.0.0.0", "--port", "0");
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    assertFails("port", "--port", "70000");
    assertFails("--prot", "--prot", "1");
    assertFails("username", "--port", "0", "--user", "Ann");
    assertFails("365 days", "--port", "0", "--session-max", "999999999h");
    assertFails("drain", "--port", "0", "--drain-seconds", "-1");
    assertFails("without scheme", "--port", "0", "--allowed-host", "http://blog.example");
    try (var other = WatchedBlog.start()) {
      assertFails("bind", "--port", Integer.toString(other.uri().getPort()));
    }
  }

  @Test
  void saysWhatIsWrongWithAStore() throws Exception {
    assertFails("is no store", "--store", "horses");
    assertFails("BLOG_STORE_PASSWORD", "--store", "postgres://ann:secret@localhost/blog");
    assertFails("refused", "--store", "postgres://ann@127.0.0.1:1/blog");
    assertFails("cannot be used", "--store", "sqlite:/absent/blog.db");
    assertFails("memory only", "--store", "sqlite:blog.db", "--max-stored", "1m");
    assertFails("no such file", "check", "--store", "sqlite:/absent/blog.db");
    assertFails("nothing to check", "check");
    assertFails("no such file", "backup", "/absent/blog.db", "/absent/copy.db");
  }

  private static void assertFails(String word, String... args) throws Exception {
    var process = BlogProcess.begin(args);
    var output = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertEquals(2, process.waitFor());
    assertTrue(output.contains(word), output);
    assertTrue(!output.contains("\tat "), output);
  }
}
