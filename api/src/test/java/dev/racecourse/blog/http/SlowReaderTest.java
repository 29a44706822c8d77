package dev.racecourse.blog.http;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** An answer is taken in time, or its client is cut off. */
class SlowReaderTest extends SlowClientTest {
  private static final String LIST = "GET /posts?limit=100 HTTP/1.1\r\nHost: a\r\n\r\n";

  @Test
  void whoDoesNotTakeTheAnswerIsCutOff() throws Exception {
    publishMuch();
    try (var client = connect()) {
      client.send(LIST);
      awaitConnections(1);
      awaitConnections(0);
    }
  }

  @Test
  void whoTakesTheAnswerIsNot() throws Exception {
    publishMuch();
    try (var client = connect()) {
      client.send(LIST);
      assertTrue(client.readOne().length() > 4_000_000);
      Thread.sleep(GRACE.toMillis() * 3 / 2);
      client.send(GET);
      assertProblem(404, client.readOne());
    }
  }

  @Test
  void thoseWhoWaitHoldNoMoreThanTheBound() throws Exception {
    publishMuch();
    var clients = new ArrayList<RawClient>();
    try {
      for (var i = 0; i < 4; i++) {
        var client = connect();
        clients.add(client);
        client.send(LIST);
        // Its first byte says that the answer was written, as far as the socket took it.
        client.awaitAnswer();
      }
      assertThrows(AssertionError.class, clients.get(0)::readOne);
      assertTrue(clients.get(3).readOne().length() > 4_000_000);
    } finally {
      for (var client : clients) {
        client.close();
      }
    }
  }
}
