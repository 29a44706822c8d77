package dev.racecourse.blog.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several requests sent at once: RFC 9112 section 9.3.2. */
class PipeliningTest extends RawTest {
  private static final String NEWEST = "GET /posts?limit=1 HTTP/1.1⏎Host: {host}⏎⏎";

  @Test
  void answersComeInTheOrderOfTheRequests() throws Exception {
    try (var socket = connect()) {
      socket.send(
          wire(
              GET
                  + "⏎GET /nowhere HTTP/1.1⏎Host: {host}⏎⏎GET /session HTTP/1.1⏎Host: {host}⏎⏎"
                  + "HEAD /posts HTTP/1.1⏎Host: {host}⏎⏎"
                  + GET
                  + "⏎"));
      assertEquals(200, socket.reply("GET").status());
      assertEquals(404, socket.reply("GET").status());
      assertEquals(401, socket.reply("GET").status());
      assertEquals(200, socket.reply("HEAD").status());
      assertEquals(200, socket.reply("GET").status());
    }
  }

  @Test
  void aReadSeesTheWriteBeforeIt() throws Exception {
    try (var socket = connect()) {
      socket.send(wire(CREATE + NEWEST));
      var created = socket.reply("POST");
      assertEquals(201, created.status());
      assertEquals(created.json(), socket.reply("GET").json().path("items").path(0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /posts HTTP/1.1⏎Host: {host}⏎Content-Length: 1⏎Transfer-Encoding: chunked⏎⏎0⏎⏎",
        "POST /login HTTP/1.1⏎Host: {host}⏎Content-Type: application/json⏎Transfer-Encoding: chunked⏎⏎zz⏎",
        "POST /posts HTTP/1.1⏎Host: {host}⏎Content-Length: 1⏎Content-Length: 2⏎⏎x",
        "GET /posts HTTP/1.1⏎⏎",
        "GARBAGE⏎⏎",
      })
  void nothingAfterAMalformedRequestRuns(String malformed) throws Exception {
    var before = posts();
    try (var socket = connect()) {
      socket.send(wire(GET + "⏎" + malformed + CREATE));
      assertEquals(200, socket.reply("GET").status());
      var refused = socket.reply("GET");
      assertEquals(400, refused.status());
      refused.assertDecent();
      assertTrue(socket.ends());
    }
    assertEquals(before, posts());
  }

  @Test
  void nothingAfterTheLastRequestRuns() throws Exception {
    var before = posts();
    try (var socket = connect()) {
      socket.send(wire(GET + "Connection: close⏎⏎" + CREATE));
      assertEquals(200, socket.reply("GET").status());
      assertTrue(socket.ends());
    }
    assertEquals(before, posts());
  }

  /** The body of a request that was answered without it is skipped: it is no next request. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /posts HTTP/1.1⏎Host: {host}⏎Content-Type: application/json⏎",
        "POST /posts HTTP/1.1⏎Host: {host}⏎Cookie: {ann}⏎Content-Type: text/plain⏎",
        "POST /nowhere HTTP/1.1⏎Host: {host}⏎",
        "BREW /posts HTTP/1.1⏎Host: {host}⏎",
        "GET /posts HTTP/1.1⏎Host: {host}⏎",
        "HEAD /posts HTTP/1.1⏎Host: {host}⏎",
        "OPTIONS /posts HTTP/1.1⏎Host: {host}⏎",
        "PUT /posts/{id} HTTP/1.1⏎Host: {host}⏎Cookie: {ann}⏎Content-Type: application/json⏎",
        "DELETE /posts/{id} HTTP/1.1⏎Host: {host}⏎Content-Type: application/json⏎",
        "POST /logout HTTP/1.1⏎Host: {host}⏎Content-Type: application/json⏎",
      })
  void aBodyIsNeverTheNextRequest(String head) throws Exception {
    var before = posts();
    var smuggled = wire(CREATE);
    try (var socket = connect()) {
      socket.send(wire(head + "Content-Length: " + smuggled.length + "⏎⏎"));
      socket.send(smuggled);
      socket.send(wire("GET /nowhere HTTP/1.1⏎Host: {host}⏎⏎"));
      var first = socket.reply(head.startsWith("HEAD") ? "HEAD" : "GET");
      first.assertDecent();
      assertEquals(404, socket.reply("GET").status(), first::toString);
    }
    assertEquals(before, posts());
  }
}
