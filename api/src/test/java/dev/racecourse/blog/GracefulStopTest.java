package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.wire.RawClient;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A blog that stops finishes what it began. */
class GracefulStopTest {
  private static final String HEAD =
      String.join(
          "\r\n",
          "POST /login HTTP/1.1",
          "Host: localhost",
          "Content-Type: application/json",
          "Content-Length: 2",
          "Connection: close",
          "",
          "");

  @Test
  void aRequestInFlightIsAnsweredAndNewOnesAreRefused() throws Exception {
    var server = WatchedBlog.start();
    var blog = new BlogClient(server.uri());
    try (var slow = begin(server)) {
      var stop = CompletableFuture.runAsync(server::close);
      var refused = untilRefused(blog);
      assertEquals("close", refused.header("Connection"));
      assertEquals("application/problem+json", refused.header("Content-Type"));
      assertTrue(refused.header("Retry-After").matches("\\d+"));

      slow.send("}");
      slow.reply("POST").assertProblemAndClose(422);
      stop.get(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
    }
    assertThrows(ConnectException.class, () -> blog.send("GET", "/posts", "", ""));
  }

  /** Whether it is told so depends on what of its connection Jetty closes first. */
  @Test
  void whatTakesTooLongIsCutOff() throws Exception {
    var server = WatchedBlog.start(TestOptions.draining(Duration.ZERO));
    try (var slow = begin(server)) {
      server.close();
      slow.awaitEnd();
    }
  }

  @Test
  void anInterruptEndsTheWaitingAndStopsAllTheSame() throws Exception {
    var server = WatchedBlog.start(TestOptions.draining(Duration.ofHours(1)));
    try (var slow = begin(server)) {
      Thread.currentThread().interrupt();
      server.close();
      assertTrue(Thread.interrupted(), "the interrupt was swallowed");
      assertTrue(server.jetty().isStopped());
      slow.awaitEnd();
    }
  }

  /** Sends all of a request but its last byte, and waits until the server has that much. */
  private static RawClient begin(WatchedBlog server) throws Exception {
    var slow = new RawClient(server.uri());
    slow.send(HEAD + "{");
    new AdminClient(server.adminUri()).awaitInFlight(1);
    return slow;
  }

  private static BlogClient.Reply untilRefused(BlogClient blog) throws Exception {
    Await.until("refused", () -> blog.send("GET", "/posts", "", "").status() != 200);
    var reply = blog.send("GET", "/posts", "", "");
    assertEquals(503, reply.status());
    return reply;
  }
}
