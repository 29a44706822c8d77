package dev.racecourse.blog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body arrives within its size and its time, or is refused in words that the client can read. */
class SlowBodyTest extends SlowClientTest {
  private static final String CREDENTIALS =
      "{\"username\":\"ann\",\"password\":\"a long sentence\"";

  @Test
  void aDribbledBodyIsA408() throws Exception {
    try (var client = connect()) {
      client.send(POST + "Content-Length: 9999\r\n\r\n");
      client.dribble("x");
      assertProblemAndClose(408, client.readAll());
    }
  }

  @Test
  void aDribbledChunkedBodyIsA408() throws Exception {
    try (var client = connect()) {
      client.send(POST + "Transfer-Encoding: chunked\r\n\r\n");
      client.dribble("1\r\nx\r\n");
      assertProblemAndClose(408, client.readAll());
    }
  }

  @Test
  void aBodyAtAFairRateIsServed() throws Exception {
    var piece = " ".repeat(1000);
    try (var client = connect()) {
      client.send(POST + "Content-Length: " + (CREDENTIALS.length() + 8001) + "\r\n\r\n");
      client.send(CREDENTIALS);
      for (var i = 0; i < 8; i++) {
        client.send(piece);
        Thread.sleep(GRACE.toMillis() / 4);
      }
      client.send("}");
      var response = client.readOne();
      assertTrue(response.startsWith("HTTP/1.1 201 "), response);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {256, 1024, 4095})
  void aChunkedBodyThatOutgrowsTheLimitIsA413(int kibibytes) throws Exception {
    try (var client = connect()) {
      client.send(POST + "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n");
      for (var i = 0; i < kibibytes; i++) {
        client.send("400\r\n" + "x".repeat(1024) + "\r\n");
      }
      client.send("0\r\n\r\n");
      assertProblem(413, client.readOne());
      client.send(GET);
      assertProblem(404, client.readOne());
    }
  }

  @Test
  void aDribbledBodyThatIsTooLargeIsA413() throws Exception {
    try (var client = connect()) {
      client.send(POST + "Content-Length: 300000\r\n\r\n");
      client.dribble("x");
      var received = client.readAll();
      assertProblem(413, received);
      assertEquals(received.indexOf("HTTP/1.1 "), received.lastIndexOf("HTTP/1.1 "), received);
      awaitConnections(0);
    }
  }

  @Test
  void whoAsksBeforeHeSendsHearsAtOnce() throws Exception {
    try (var client = connect()) {
      client.send(POST + "Content-Length: 300000\r\nExpect: 100-continue\r\n\r\n");
      assertProblemAndClose(413, client.readAll());
    }
    try (var client = connect()) {
      client.send(POST + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n");
      assertTrue(client.readOne().startsWith("HTTP/1.1 100 "));
      client.send("{}");
      assertProblem(422, client.readOne());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x\r\n", "1\r\nxx\r\n", "-1\r\n\r\n"})
  void aMalformedChunkIsA400(String chunk) throws Exception {
    try (var client = connect()) {
      client.send(POST + "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n" + chunk);
      assertProblemAndClose(400, client.readAll());
    }
  }
}
