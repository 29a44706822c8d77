package dev.racecourse.blog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.Await;
import dev.racecourse.blog.wire.RawClient;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that stays after its answer, or sends on, is cut off, and was answered once. */
class StayingClientTest extends SlowClientTest {
  private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";

  private final Queue<Integer> logged = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void log() {
    jetty.setRequestLog((request, response) -> logged.add(response.getStatus()));
  }

  @Test
  void whoStaysAfterAMalformedHeadIsAnsweredOnce() throws Exception {
    try (var client = connect()) {
      client.send("BAD\r\n\r\n");
      assertAnswered(400, client);
      assertCutOffAfterOneAnswer(400);
    }
  }

  @Test
  void whoStaysAfterBeingLateIsAnsweredOnce() throws Exception {
    try (var client = connect()) {
      client.send("GET /nowhere HT");
      time.awaitNext(GRACE);
      time.forward(GRACE);
      assertAnswered(408, client);
      assertCutOffAfterOneAnswer(408);
    }
  }

  /** Such a client may send what it had begun to, so it has the time of a head to go. */
  @Test
  void whoStaysAfterTheLastAnswerIsAnsweredOnce() throws Exception {
    try (var client = connect()) {
      client.send("GET /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertAnswered(404, client);
      time.awaitNext(GRACE);
      time.forward(GRACE);
      assertCutOffAfterOneAnswer(404);
    }
  }

  /** The server ends its side at once; the client never ends its own. */
  private static void assertAnswered(int status, RawClient client) throws IOException {
    client.reply("GET").assertProblemAndClose(status);
    assertTrue(client.ends());
  }

  private void assertCutOffAfterOneAnswer(int status) throws Exception {
    awaitConnections(0);
    assertEquals("[" + status + "]", logged.toString());
  }

  @Test
  void whoSendsOnAfterAMalformedHeadIsCutOff() throws Exception {
    assertCutOff("BAD\r\n\r\n", "x".repeat(8192));
  }

  @Test
  void whoSendsBlankLinesIsCutOff() throws Exception {
    assertCutOff("", "\r\n".repeat(4096));
  }

  @Test
  void whoSendsOnAfterTheLastAnswerIsCutOff() throws Exception {
    assertCutOff(
        "GET /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", GET.repeat(100));
  }

  @ParameterizedTest
  @CsvSource({"/nowhere", "/users"})
  void whoSendsOnAfterARefusalIsCutOff(String path) throws Exception {
    var head = POST.replace("/users", path) + "Content-Length: 9000000000\r\n\r\n";
    assertCutOff(head, "x".repeat(100_000));
  }

  /** Few chunks a turn, as the pool that tracks the buffers takes a stack trace for each. */
  @Test
  void whoSendsChunksForEverIsCutOff() throws Exception {
    assertCutOff(CHUNKED, "1\r\nx\r\n".repeat(1000));
  }

  @Test
  void whoSendsAnEndlessChunkExtensionIsCutOff() throws Exception {
    assertCutOff(CHUNKED + "1;", "x".repeat(8192));
  }

  @Test
  void whoSendsAnEndlessTrailerIsCutOff() throws Exception {
    assertCutOff(CHUNKED + "0\r\nX: ", "x".repeat(8192));
  }

  /** One client sends for ever, whenever another was served. */
  private void assertCutOff(String start, String more) throws Exception {
    try (var endless = connect();
        var other = connect()) {
      var turns = new Semaphore(0);
      var sending = new FutureTask<@Nullable Void>(() -> sendForEver(endless, start, more, turns));
      new Thread(sending, "endless client").start();
      Await.until(
          "an endless client is cut off",
          () -> {
            assertServed(other);
            turns.release();
            time.forward(GRACE.dividedBy(100));
            return sending.isDone();
          });
      awaitConnections(1);
      assertServed(other);
    }
  }

  /** In a thread of its own, as a server that reads no more lets it wait. */
  private static @Nullable Void sendForEver(
      RawClient client, String start, String more, Semaphore turns) throws Exception {
    client.send(start);
    do {
      turns.acquire();
    } while (client.send(more));
    return null;
  }
}
