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
import org.junit.jupiter.api.Test;

/** A blog that stops finishes what it began. */
class GracefulStopTest {
  private static final String HEAD =
      String.join(
          "\r\n",
          "POST /login HTTP/1.1",
          "Host: a",
          "Content-Type: application/json",
          "Content-Length: 2",
          "Connection: close",
          "",
          "");

  @Test
  void aRequestInFlightIsAnsweredAndNewOnesAreRefused() throws Exception {
    var server = BlogServer.start();
    var blog = new BlogClient(server.uri());
    try (var slow = new Socket(server.uri().getHost(), server.uri().getPort())) {
      begin(slow, blog);
      var stop = CompletableFuture.runAsync(server::close);
      var refused = untilRefused(blog);
      assertEquals("close", refused.header("Connection"));
      assertEquals("application/problem+json", refused.header("Content-Type"));
      assertTrue(refused.header("Retry-After").matches("\\d+"));

      send(slow, "}");
      var answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
      stop.get();
    }
    assertThrows(ConnectException.class, () -> blog.send("GET", "/posts", "", ""));
  }

  @Test
  void whatTakesTooLongIsCutOff() throws Exception {
    var server = BlogServer.start(TestOptions.draining(Duration.ZERO));
    try (var slow = new Socket(server.uri().getHost(), server.uri().getPort())) {
      begin(slow, new BlogClient(server.uri()));
      server.close();
      slow.getInputStream().readAllBytes();
    }
  }

  /** Sends all of a request but its last byte, and waits until the server has that much. */
  private static void begin(Socket slow, BlogClient blog) throws Exception {
    send(slow, HEAD + "{");
    // Served by the same selector, so the first request has begun when this one is answered.
    assertEquals(200, blog.send("GET", "/posts", "", "").status());
  }

  private static BlogClient.Reply untilRefused(BlogClient blog) throws Exception {
    while (true) {
      var reply = blog.send("GET", "/posts", "", "");
      if (reply.status() != 200) {
        assertEquals(503, reply.status());
        return reply;
      }
    }
  }

  private static void send(Socket socket, String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
  }
}
