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
      dribble(client, "x");
      client.reply("POST").assertProblemAndClose(408);
      assertTrue(client.ends());
    }
  }

  @Test
  void aDribbledChunkedBodyIsA408() throws Exception {
    try (var client = connect()) {
      client.send(POST + "Transfer-Encoding: chunked\r\n\r\n");
      dribble(client, "1\r\nx\r\n");
      client.reply("POST").assertProblemAndClose(408);
      assertTrue(client.ends());
    }
  }

  /** Twice as fast as it must be, and longer than the grace. */
  @Test
  void aBodyAtAFairRateIsServed() throws Exception {
    var piece = " ".repeat(400);
    var head = POST + "Content-Length: " + (CREDENTIALS.length() + 9 * 400 + 1) + "\r\n\r\n";
    try (var client = connect()) {
      client.send(head + CREDENTIALS + piece);
      time.awaitNext(GRACE);
      for (var i = 0; i < 8; i++) {
        time.forward(GRACE.multipliedBy(2));
        sendAndAwait(client, piece);
      }
      client.send("}");
      assertEquals(201, client.reply("POST").status());
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
      client.reply("POST").assertProblem(413);
      assertServed(client);
    }
  }

  @Test
  void aDribbledBodyThatIsTooLargeIsA413() throws Exception {
    try (var client = connect()) {
      client.send(POST + "Content-Length: 300000\r\n\r\n");
      client.reply("POST").assertProblem(413);
      dribble(client, "x");
      assertTrue(client.ends());
      awaitConnections(0);
    }
  }

  @Test
  void whoAsksBeforeTheBodyIsSentHearsAtOnce() throws Exception {
    try (var client = connect()) {
      client.send(POST + "Content-Length: 300000\r\nExpect: 100-continue\r\n\r\n");
      client.reply("POST").assertProblemAndClose(413);
    }
    try (var client = connect()) {
      client.send(POST + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n");
      assertEquals(100, client.reply("POST").status());
      client.send("{}");
      client.reply("POST").assertProblem(422);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x\r\n", "1\r\nxx\r\n", "-1\r\n\r\n"})
  void aMalformedChunkIsA400(String chunk) throws Exception {
    try (var client = connect()) {
      client.send(POST + "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n" + chunk);
      client.reply("POST").assertProblemAndClose(400);
    }
  }
}
