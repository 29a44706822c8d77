package dev.racecourse.benchmarks.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection makes of a server that answers in odd ways. */
class ResponseTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\n";

  @Test
  void putsSplitReadsTogether() throws IOException, InterruptedException {
    var body = "h\u00e9llo".repeat(10);
    var length = body.getBytes(UTF_8).length;
    var answer = HEAD + "X-Content-Length: 1\r\ncontent-LENGTH:  " + length + "\r\n\r\n" + body;
    assertEquals(body, text(answer));
  }

  @Test
  void growsForALongBody() throws IOException, InterruptedException {
    var body = "0123456789".repeat(5_000);
    assertEquals(body, text(HEAD + "Content-Length: 50000\r\n\r\n" + body));
  }

  @Test
  void putsChunksTogether() throws IOException, InterruptedException {
    var chunks = "5;name=value\r\nhello\r\nA\r\n, 10 bytes\r\n0\r\nTrailer: x\r\n\r\n";
    assertEquals("hello, 10 bytes", text(HEAD + "transfer-encoding: Chunked\r\n\r\n" + chunks));
  }

  @Test
  void refusesWhatIsNotHttp() {
    var thrown = assertThrows(IOException.class, () -> text("SSH-2.0-OpenSSH_9.2\r\n\r\n"));
    assertEquals("the answer is not HTTP/1.1", thrown.getMessage());
  }

  @Test
  void knowsThatNoContentHasNone() throws IOException, InterruptedException {
    assertEquals("", text("HTTP/1.1 204 No Content\r\n\r\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Length: 9;;12345 | the server closed the connection after 43 bytes of an answer",
        "Content-Length: 9;      | the server closed the connection after 36 bytes of an answer",
        "Content-Length: 1x;;1    | the answer's Content-Length is no number of bytes",
        "Transfer-Encoding: gzip;;0;;  | the answer has a Transfer-Encoding other than chunked",
        "Transfer-Encoding: chunked;;x;; | the answer has a chunk of no known size",
        "Transfer-Encoding: chunked;;12345678;; | the answer has a chunk of no known size",
        "Transfer-Encoding: chunked;;1;abc; | a chunk of the answer is longer than it says",
        "Transfer-Encoding: chunked;;2;ab; | the server closed the connection after 54 bytes of an answer",
        "Content-Length: 99999999;; | the answer is longer than 67108864 bytes",
        "X: y;;                   | the answer has no Content-Length",
      })
  void saysWhatIsWrong(String rest, String message) {
    var answer = HEAD + rest.replace(";", "\r\n");
    var thrown = assertThrows(IOException.class, () -> text(answer));
    assertEquals(message, thrown.getMessage());
  }

  /** Long answers, sent in one piece: of one sent byte by byte, the rest may come too late. */
  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 2000;;%s", "Transfer-Encoding: chunked;;7d0;%s;0;;"})
  void refusesWhatNobodyAskedFor(String rest) {
    var answer = HEAD + rest.replace(";", "\r\n").formatted("x".repeat(2000)) + "xx";
    var thrown = assertThrows(IOException.class, () -> text(answer));
    assertEquals("the server sent 2 bytes more than its answer has", thrown.getMessage());
  }

  /** Sends the answer, byte by byte if it is short, then closes the connection. */
  private static String text(String answer) throws IOException, InterruptedException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var thread = new Thread(() -> answerOnce(server, answer.getBytes(UTF_8)));
      thread.start();
      var uri = URI.create("http://127.0.0.1:" + server.getLocalPort());
      try (var connection = Connection.open(uri)) {
        return connection.send(Requests.to(uri).get("/")).text();
      } finally {
        thread.join();
      }
    }
  }

  private static void answerOnce(ServerSocket server, byte[] answer) {
    try (var socket = server.accept()) {
      socket.setTcpNoDelay(true);
      socket.getInputStream().read(new byte[1024]);
      var step = answer.length < 1000 ? 1 : answer.length;
      for (var at = 0; at < answer.length; at += step) {
        socket.getOutputStream().write(answer, at, step);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
