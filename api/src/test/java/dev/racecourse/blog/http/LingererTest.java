package dev.racecourse.blog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that stays after its answer, or sends on, is cut off, and was answered once. */
class LingererTest extends SlowClientTest {
  private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";
  private static final long HANG_NANOS = 20_000_000_000L;

  private final Queue<Integer> logged = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void log() {
    jetty.setRequestLog((request, response) -> logged.add(response.getStatus()));
  }

  @ParameterizedTest
  @CsvSource({
    "400, BAD\\r\\n\\r\\n",
    "408, GET /nowhere HT",
    "404, GET /nowhere HTTP/1.1\\r\\nHost: a\\r\\nConnection: close\\r\\n\\r\\n",
  })
  void whoStaysIsAnsweredOnce(int status, String sent) throws Exception {
    try (var client = connect()) {
      client.send(sent.translateEscapes());
      assertProblemAndClose(status, client.readAll());
      // The client's own end stays open.
      awaitConnections(0);
      assertEquals("[" + status + "]", logged.toString());
    }
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
    assertCutOff("GET /nowhere HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", GET.repeat(100));
  }

  @ParameterizedTest
  @CsvSource({"/nowhere", "/users"})
  void whoSendsOnAfterARefusalIsCutOff(String path) throws Exception {
    var head = POST.replace("/users", path) + "Content-Length: 9000000000\r\n\r\n";
    assertCutOff(head, "x".repeat(8192));
  }

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

  /** Sends for ever, as fast as it can, while another client is to be served. */
  private void assertCutOff(String start, String more) throws IOException, InterruptedException {
    try (var endless = connect();
        var other = connect()) {
      endless.send(start);
      var end = System.nanoTime() + HANG_NANOS;
      while (isTaken(endless, more)) {
        assertServed(other);
        if (System.nanoTime() > end) {
          throw new AssertionError("the server bears an endless client");
        }
      }
      awaitConnections(1);
      assertServed(other);
    }
  }

  private static boolean isTaken(RawClient client, String bytes) {
    try {
      client.send(bytes);
      return true;
    } catch (IOException reset) {
      return false;
    }
  }

  private static void assertServed(RawClient client) throws IOException {
    client.send(GET);
    assertProblem(404, client.readOne());
  }
}
