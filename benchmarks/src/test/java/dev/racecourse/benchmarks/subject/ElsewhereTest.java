package dev.racecourse.benchmarks.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.Requests;
import dev.racecourse.blog.BlogOptions;
import dev.racecourse.blog.BlogServer;
import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.HashCost;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElsewhereTest {
  private static final int REQUESTS = 1000;

  private final Accounts accounts = Accounts.inMemory(HashCost.LEAST);
  private final BlogServer server = BlogServer.start(BlogOptions.DEFAULT, accounts);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void isLeftAsItWasFoundAndCanBeMeasuredAgain() throws Exception {
    for (var run = 0; run < 2; run++) {
      var blog = elsewhere(server.uri().toString());
      var feed = new Feed();
      feed.publish(blog);
      var visitor = new Visitor(blog, feed, 0);
      for (var i = 0; i < REQUESTS; i++) {
        visitor.next();
      }
      visitor.close();
      blog.stop();
      assertEquals("{\"items\":[],\"next\":null}", get("/posts"));
    }
  }

  @Test
  void saysWhoCannotLogIn() throws Exception {
    accounts.register("user-author", "another password");
    var blog = elsewhere(server.uri() + "/");
    var feed = new Feed();
    var thrown = assertThrows(IOException.class, () -> feed.publish(blog));
    var message = String.valueOf(thrown.getMessage());
    assertTrue(message.startsWith("user-author cannot log in: "), message);
  }

  @Test
  void saysThatNobodyListens() {
    var uri = server.uri();
    server.close();
    var blog = elsewhere(uri.toString());
    var thrown = assertThrows(IOException.class, blog::connect);
    assertEquals("no connection to " + uri + ": Connection refused", thrown.getMessage());
  }

  @Test
  void givesNoKnownPasswordToAccountsThatOthersReach() {
    Assumptions.assumeTrue(System.getenv("BLOG_PASSWORD") == null, "a password is set");
    var blog = elsewhere("http://192.0.2.1:80");
    var thrown = assertThrows(IllegalStateException.class, () -> blog.account("0"));
    assertTrue(String.valueOf(thrown.getMessage()).startsWith("set BLOG_PASSWORD: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"loop", "http://host", "https://host:1", "http://a:1/b", "http://u@a:1"})
  void refusesWhatIsNoTarget(String target) {
    var thrown = assertThrows(IllegalArgumentException.class, () -> elsewhere(target));
    assertEquals(
        "target must be loopback, memory or http://host:port, not " + target, thrown.getMessage());
  }

  private static BlogUnderTest elsewhere(String target) {
    var blog = new BlogUnderTest();
    blog.target = target;
    blog.start();
    return blog;
  }

  private String get(String path) throws IOException {
    try (var connection = Connection.open(server.uri())) {
      return connection.send(Requests.to(server.uri()).get(path)).text();
    }
  }
}
