package dev.racecourse.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class RulerTest {
  @Test
  void answersTheBytesOfTheBlogButForTheDate() throws Exception {
    var blog = new BlogUnderTest();
    blog.start();
    var feed = new Feed();
    feed.encode(blog);
    var empty = new EmptyServer();
    empty.start(blog, feed);
    try {
      var answer = answer(blog.uri(), blog.paths().get(0));
      assertTrue(answer.contains("\"title\":\"Post 0\""), answer);
      assertEquals(answer, answer(empty.uri(), blog.paths().get(1)));
    } finally {
      empty.stop();
      blog.stop();
    }
  }

  /** All that the server sends, except the date. */
  private static String answer(URI server, String path) throws IOException {
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      var request = "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      return answer.replaceFirst("\r\nDate: [^\r]*", "");
    }
  }
}
