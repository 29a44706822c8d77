package dev.racecourse.blog.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Methods, forms of the target, versions, and the Host they need: RFC 9112 sections 2 and 3. */
class RequestLineTest extends RawTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Host: RFC 9112 section 3.2.
          400 | GET /posts HTTP/1.1⏎⏎
          400 | GET /posts HTTP/1.1⏎Host:⏎⏎
          400 | GET /posts HTTP/1.1⏎Host: {host}⏎Host: {host}⏎⏎
          400 | GET /posts HTTP/1.1⏎Host: {host}⏎Host: other⏎⏎
          400 | GET /posts HTTP/1.1⏎Host: a b⏎⏎
          400 | GET /posts HTTP/1.1⏎Host: {host}/posts⏎⏎
          400 | GET /posts HTTP/1.1⏎Host: ann@{host}⏎⏎
          400 | GET /posts HTTP/1.1⏎Host: http://{host}⏎⏎
          400 | GET /posts HTTP/1.1⏎Host: localhost:port⏎⏎
          400 | GET /posts HTTP/1.1⏎Host: localhost:65536⏎⏎
          400 | GET /posts HTTP/1.1⏎Host: localhost:-1⏎⏎
          400 | GET /posts HTTP/1.1⏎Host: :80⏎⏎
          400 | GET /posts HTTP/1.1⏎Host: [::1⏎⏎
          400 | GET /posts HTTP/1.1⏎Host : {host}⏎⏎
          # The line itself.
          400 | ␠GET /posts HTTP/1.1⏎Host: {host}⏎⏎
          400 | GET /po sts HTTP/1.1⏎Host: {host}⏎⏎
          400 | GET /posts HTTP/1.1 x⏎Host: {host}⏎⏎
          400 | GET /po␀sts HTTP/1.1⏎Host: {host}⏎⏎
          400 | GET /po␍sts HTTP/1.1⏎Host: {host}⏎⏎
          400 | GET /posts HTTP/1.1␍Host: {host}␍␍⏎⏎
          400 | G(T /posts HTTP/1.1⏎Host: {host}⏎⏎
          400 | /posts HTTP/1.1⏎Host: {host}⏎⏎
          400 | GET⏎⏎
          400 | ␀␀␀␀⏎⏎
          400 | GET posts HTTP/1.1⏎Host: {host}⏎⏎
          # Versions: RFC 9110 section 2.5.
          400 | GET /posts⏎⏎
          400 | GET /posts HTTP/9.9⏎Host: {host}⏎⏎
          400 | GET /posts HTTP/2.0⏎Host: {host}⏎⏎
          400 | GET /posts HTTP/1.1.1⏎Host: {host}⏎⏎
          400 | GET /posts HTTP/01.1⏎Host: {host}⏎⏎
          400 | GET /posts HTTPS/1.1⏎Host: {host}⏎⏎
          400 | PRI * HTTP/2.0⏎⏎SM⏎⏎
          # A TLS client's first bytes.
          400 | \u0016\u0003\u0001␀ü\u0001␀␀ø\u0003\u0003⏎⏎
          """)
  void whatIsNoRequestIsRefused(int status, String request) throws Exception {
    assertRefusedAndClosed(status, request);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | ⏎GET /posts HTTP/1.1⏎Host: {host}⏎⏎
          200 | GET /posts HTTP/1.1⏎host:{host}⏎⏎
          200 | GET /posts HTTP/1.1⏎Host: [::1]:80⏎⏎
          200 | GET /posts HTTP/1.0⏎⏎
          # LF may stand for CR LF: RFC 9112 section 2.2.
          200 | GET /posts HTTP/1.1␊Host: {host}␊␊
          # A server may be lenient with spaces, and with the name of the protocol: section 3.
          200 | GET  /posts HTTP/1.1⏎Host: {host}⏎⏎
          200 | GET /posts http/1.1⏎Host: {host}⏎⏎
          # The contract has 400 for each version that is not spoken.
          400 | GET /posts HTTP/1.2⏎Host: {host}⏎⏎
          # The absolute form overrules Host: RFC 9112 section 3.2.2.
          200 | GET http://{host}/posts HTTP/1.1⏎Host: {host}⏎⏎
          200 | GET http://{host}/posts HTTP/1.1⏎Host: other⏎⏎
          400 | GET http://ann@{host}/posts HTTP/1.1⏎Host: {host}⏎⏎
          400 | GET ftp://{host}/posts HTTP/1.1⏎Host: {host}⏎⏎
          421 | GET http:///posts HTTP/1.1⏎Host: {host}⏎⏎
          404 | GET http://{host} HTTP/1.1⏎Host: {host}⏎⏎
          # The other forms.
          204 | OPTIONS * HTTP/1.1⏎Host: {host}⏎⏎
          400 | GET * HTTP/1.1⏎Host: {host}⏎⏎
          404 | CONNECT {host} HTTP/1.1⏎Host: {host}⏎⏎
          400 | CONNECT /posts HTTP/1.1⏎Host: {host}⏎⏎
          400 | GET {host} HTTP/1.1⏎Host: {host}⏎⏎
          # Methods are case-sensitive: RFC 9110 section 9.1.
          405 | get /posts HTTP/1.1⏎Host: {host}⏎⏎
          405 | BREW /posts HTTP/1.1⏎Host: {host}⏎⏎
          405 | TRACE /posts HTTP/1.1⏎Host: {host}⏎Secret: s⏎⏎
          405 | PATCH /posts/{id} HTTP/1.1⏎Host: {host}⏎⏎
          405 | DELETE /posts HTTP/1.1⏎Host: {host}⏎Cookie: {ann}⏎⏎
          404 | BREW /nowhere HTTP/1.1⏎Host: {host}⏎⏎
          """)
  void anUnusualRequestIsAnswered(int status, String request) throws Exception {
    var reply = assertAnswer(status, request);
    if (reply.status() == 405) {
      assertTrue(reply.header("Allow").contains("OPTIONS"), reply::toString);
    }
    assertFalse(reply.body().contains("Secret"), reply::toString);
  }

  /** RFC 9112 section 9.3. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | GET /posts HTTP/1.0⏎⏎
          200 | GET /posts HTTP/1.1⏎Host: {host}⏎Connection: close⏎⏎
          200 | GET /posts HTTP/1.1⏎Host: {host}⏎Connection: CLOSE⏎⏎
          200 | GET /posts HTTP/1.1⏎Host: {host}⏎Connection: te, close⏎⏎
          404 | GET /nowhere HTTP/1.1⏎Host: {host}⏎Connection: close⏎⏎
          """)
  void aLastRequestClosesTheConnection(int status, String request) throws Exception {
    try (var socket = connect()) {
      assertStatus(status, ask(socket, request));
      assertTrue(socket.ends());
    }
  }

  @Test
  void anOldConnectionIsKeptAliveIfAsked() throws Exception {
    var old = "GET /posts HTTP/1.0⏎Connection: keep-alive⏎⏎";
    try (var socket = connect()) {
      var first = ask(socket, old);
      assertStatus(200, first);
      assertEquals("keep-alive", first.header("Connection"));
      assertStatus(200, ask(socket, old));
    }
  }
}
