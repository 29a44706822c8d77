package dev.racecourse.blog.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies where none is due, no body where one is, half a body, and the largest there may be. */
class BodyTest extends RawTest {
  private static final int LIMIT = 256 * 1024;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | POST /posts HTTP/1.1⏎Host: {host}⏎Cookie: {ann}⏎Content-Type: application/json⏎⏎
          400 | POST /posts HTTP/1.1⏎Host: {host}⏎Cookie: {ann}⏎Content-Type: application/json⏎Content-Length: 0⏎⏎
          400 | POST /posts HTTP/1.1⏎Host: {host}⏎Cookie: {ann}⏎Content-Type: application/json⏎Transfer-Encoding: chunked⏎⏎0⏎⏎
          200 | GET /posts HTTP/1.1⏎Host: {host}⏎Content-Type: application/json⏎Content-Length: 24⏎⏎{draft}
          200 | GET /posts HTTP/1.1⏎Host: {host}⏎Content-Type: application/json⏎Transfer-Encoding: chunked⏎⏎18⏎{draft}⏎0⏎⏎
          204 | POST /logout HTTP/1.1⏎Host: {host}⏎⏎
          204 | POST /logout HTTP/1.1⏎Host: {host}⏎Content-Length: 0⏎⏎
          204 | POST /logout HTTP/1.1⏎Host: {host}⏎Content-Type: application/json⏎Content-Length: 2⏎⏎{}
          415 | POST /logout HTTP/1.1⏎Host: {host}⏎Cookie: {ann}⏎Content-Type: text/plain⏎Content-Length: 24⏎⏎{draft}
          415 | POST /logout HTTP/1.1⏎Host: {host}⏎Cookie: {ann}⏎Content-Length: 24⏎⏎{draft}
          415 | POST /logout HTTP/1.1⏎Host: {host}⏎Cookie: {ann}⏎Transfer-Encoding: chunked⏎⏎18⏎{draft}⏎0⏎⏎
          415 | DELETE /posts/{id} HTTP/1.1⏎Host: {host}⏎Cookie: {ann}⏎Content-Type: text/plain⏎Content-Length: 24⏎⏎{draft}
          """)
  void aBodyWhereNoneIsDue(int status, String request) throws Exception {
    assertAnswer(status, request);
    assertEquals(200, ask("GET /session HTTP/1.1⏎Host: {host}⏎Cookie: {ann}⏎⏎").status());
  }

  /** JSON may have any white space, so a draft can have any length. */
  @Test
  void theLargestBodyIsRead() throws Exception {
    var largest = DRAFT + " ".repeat(LIMIT - DRAFT.length());
    assertAnswer(201, POST + "Content-Length: " + LIMIT + "⏎⏎" + largest);
    assertAnswer(201, chunked(largest));
  }

  @Test
  void oneByteMoreIsNot() throws Exception {
    var tooLarge = DRAFT + " ".repeat(LIMIT + 1 - DRAFT.length());
    assertAnswer(413, POST + "Content-Length: " + (LIMIT + 1) + "⏎⏎" + tooLarge);
    assertAnswer(413, chunked(tooLarge));
    var deletion = POST.replace("POST /posts", "DELETE /posts/{id}");
    assertAnswer(413, deletion + "Content-Length: " + (LIMIT + 1) + "⏎⏎" + tooLarge);
    var logout = POST.replace("/posts", "/logout");
    assertAnswer(413, logout + "Content-Length: " + (LIMIT + 1) + "⏎⏎" + tooLarge);
    assertAnswer(413, chunked(tooLarge).replace("/posts", "/logout"));
    assertAnswer(400, logout + "Transfer-Encoding: chunked⏎⏎no size⏎");
    assertEquals(200, ask("GET /session HTTP/1.1⏎Host: {host}⏎Cookie: {ann}⏎⏎").status());
  }

  private static String chunked(String body) {
    var request = new StringBuilder(POST).append("Transfer-Encoding: chunked⏎⏎");
    for (var start = 0; start < body.length(); start += 10_000) {
      var chunk = body.substring(start, Math.min(start + 10_000, body.length()));
      request.append(Integer.toHexString(chunk.length())).append('⏎').append(chunk).append('⏎');
    }
    return request.append("0⏎⏎").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 100⏎⏎{draft}",
        "Content-Length: 24⏎⏎{\"title\"",
        "Transfer-Encoding: chunked⏎⏎18⏎{draft}⏎",
        "Transfer-Encoding: chunked⏎⏎18⏎{draft}⏎0",
        "Transfer-Encoding: chunked⏎⏎18⏎{draft}",
        "Transfer-Encoding: chunked⏎⏎7FFFFFFF⏎{draft}⏎0⏎⏎",
        "Transfer-Encoding: chunked⏎⏎FFFFFFFF⏎{draft}⏎0⏎⏎",
        "Transfer-Encoding: chunked⏎⏎100000018⏎{draft}⏎0⏎⏎",
      })
  void halfABodyCreatesNothing(String half) throws Exception {
    var before = posts();
    try (var socket = connect()) {
      socket.send(wire(POST + half));
      socket.endOutput();
      socket.reply("POST").assertProblemAndClose(400);
      assertTrue(socket.ends());
    }
    reset(POST + half);
    assertEquals(before, posts());
  }

  /** Jetty answers 400, or closes: by chance of whether the end arrives with the last bytes. */
  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 24⏎", ""})
  void halfAHeadCreatesNothing(String half) throws Exception {
    var before = posts();
    try (var socket = connect()) {
      socket.send(wire(POST + half));
      socket.endOutput();
      try {
        socket.reply("POST").assertProblemAndClose(400);
      } catch (EOFException | SocketException closedWithoutAWord) {
        // There was nobody left to tell.
      }
      assertTrue(socket.ends());
    }
    reset(POST + half);
    assertEquals(before, posts());
  }

  private void reset(String part) throws IOException {
    try (var socket = connect()) {
      socket.send(wire(part));
      socket.reset();
    }
  }

  @Test
  void aClientThatSaysNoMoreIsStillAnswered() throws Exception {
    try (var socket = connect()) {
      socket.send(wire(CREATE));
      socket.endOutput();
      assertEquals(201, socket.reply("POST").status());
      assertTrue(socket.ends());
    }
  }

  @Test
  void aRequestMayComeByteByByte() throws Exception {
    try (var socket = connect()) {
      for (var b : wire(POST + "Transfer-Encoding: chunked⏎⏎18⏎{draft}⏎0⏎⏎")) {
        socket.send(new byte[] {b});
      }
      assertEquals(201, socket.reply("POST").status());
      assertEquals(200, ask(socket, GET + "⏎").status());
    }
  }
}
