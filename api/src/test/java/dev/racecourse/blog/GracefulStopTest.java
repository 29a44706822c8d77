package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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

      send(slow, "}");
      var answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 422 "), answer);
      stop.get(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
    }
    assertThrows(ConnectException.class, () -> blog.send("GET", "/posts", "", ""));
  }

  @Test
  void whatTakesTooLongIsCutOff() throws Exception {
    var server = WatchedBlog.start(TestOptions.draining(Duration.ZERO));
    try (var slow = begin(server)) {
      server.close();
      slow.getInputStream().readAllBytes();
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
      slow.getInputStream().readAllBytes();
    }
  }

  /** Sends all of a request but its last byte, and waits until the server has that much. */
  private static Socket begin(WatchedBlog server) throws Exception {
    var slow = new Socket(server.uri().getHost(), server.uri().getPort());
    slow.setSoTimeout((int) TimeUnit.SECONDS.toMillis(Await.HANGS_AFTER_SECONDS));
    send(slow, HEAD + "{");
    new Operator(server.adminUri()).awaitInFlight(1);
    return slow;
  }

  private static BlogClient.Reply untilRefused(BlogClient blog) throws Exception {
    Await.until("refused", () -> blog.send("GET", "/posts", "", "").status() != 200);
    var reply = blog.send("GET", "/posts", "", "");
    assertEquals(503, reply.status());
    return reply;
  }

  private static void send(Socket socket, String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
  }
}
