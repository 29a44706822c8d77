package dev.racecourse.blog.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.Await;
import dev.racecourse.blog.WatchedBlog;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A server that is stopping finishes what it has begun, and refuses every new request. */
class StoppingTest {
  private static final Operation LOGIN = operation("POST /login");
  private static final Operation LIST = operation("GET /posts");

  private final WatchedBlog server = WatchedBlog.start();
  private final URI blog = server.uri();

  @Test
  void everyNewRequestIsRefused() throws Exception {
    var login = Example.of(LOGIN).with("Expect: 100-continue");
    try (var begun = new ExampleClient(blog)) {
      begun.send(login.head() + "\r\n");
      begun.awaitContinue();
      var stopped = CompletableFuture.runAsync(server::close);
      Await.until("new requests are refused", () -> ask(Example.of(LIST)) == 503);
      for (var operation : OpenApi.DOCUMENT.operations()) {
        assertEquals(503, ask(Example.of(operation)), operation.toString());
      }
      begun.send(login.body());
      assertEquals(401, begun.answer(login));
      stopped.get(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
    }
  }

  private int ask(Example example) throws Exception {
    try (var client = new ExampleClient(blog)) {
      return client.ask(example);
    }
  }

  private static Operation operation(String name) {
    return OpenApi.DOCUMENT.operations().stream()
        .filter(operation -> operation.toString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
