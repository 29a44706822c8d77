package dev.racecourse.blog.http;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.wire.RawClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** An answer is taken in time, or its client is cut off. */
class SlowReaderTest extends SlowClientTest {
  private static final String LIST = "GET /posts?limit=100 HTTP/1.1\r\nHost: localhost\r\n\r\n";

  /** More than the five megabytes of the list may take, and less than all other timers. */
  private static final Duration LIMIT = Duration.ofSeconds(3);

  @Test
  void whoDoesNotTakeTheAnswerIsCutOff() throws Exception {
    publishMuch();
    try (var client = connect()) {
      client.send(LIST);
      time.awaitDue(1, LIMIT);
      time.forward(LIMIT);
      awaitConnections(0);
    }
  }

  @Test
  void whoTakesTheAnswerIsNot() throws Exception {
    publishMuch();
    try (var client = connect()) {
      client.send(LIST);
      assertTrue(client.reply("GET").body().length() > 4_000_000);
      // The client may have the last byte before the server knows that it is gone.
      time.awaitDue(0, LIMIT);
      time.forward(LIMIT);
      assertServed(client);
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
        client.awaitReply();
      }
      assertThrows(IOException.class, () -> clients.get(0).reply("GET"));
      assertTrue(clients.get(3).reply("GET").body().length() > 4_000_000);
    } finally {
      for (var client : clients) {
        client.close();
      }
    }
  }
}
