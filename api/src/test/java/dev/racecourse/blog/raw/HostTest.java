package dev.racecourse.blog.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.wire.Notation;
import dev.racecourse.blog.wire.RawClient;
import dev.racecourse.blog.wire.Reply;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which host a request on plain HTTP may name, so that no site can pass for this server. */
class HostTest extends RawTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LocalHost",
        "localhost.",
        "localhost:1",
        "localhost.:65535",
        "127.0.0.1",
        "127.0.0.1.",
        "127.0.0.1:80",
        "127.255.3.4:8080",
        "[::1]",
        "[::1]:80",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
      })
  void bothPortsAnswerAsTheMachineItself(String host) throws Exception {
    assertBoth(200, host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8080",
        "localhost.evil.example",
        "evil.localhost",
        "evillocalhost",
        "localhost..",
        "127.0.0.1.evil.example",
        "127.evil.example",
        "127.0.0",
        "127.0.0.256",
        "127..0.1",
        "1270.0.0.1",
        "2130706433",
        "0.0.0.0",
        "10.0.0.1",
        "[::]",
        "[2001:db8::1]:80",
        "[::ffff:10.0.0.1]",
      })
  void anyOtherHostIsMisdirected(String host) throws Exception {
    assertBoth(421, host);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # The host of the target counts, and Host does not then (RFC 9112 section 3.2.2).
          421 | GET http://evil.example/posts HTTP/1.1⏎Host: {host}⏎⏎
          421 | GET http://evil.example/posts HTTP/1.1⏎Host: evil.example⏎⏎
          421 | GET http://evil.example/posts HTTP/1.0⏎⏎
          421 | CONNECT evil.example:80 HTTP/1.1⏎Host: {host}⏎⏎
          421 | CONNECT evil.example:80 HTTP/1.1⏎Host: evil.example:80⏎⏎
          200 | GET http://localhost/posts HTTP/1.1⏎Host: localhost⏎⏎
          200 | GET http://localhost/posts HTTP/1.1⏎Host: evil.example⏎⏎
          400 | GET http://localhost/posts HTTP/1.1⏎⏎
          400 | GET http://localhost/posts HTTP/1.1⏎Host: a b⏎⏎
          400 | GET http://localhost/posts HTTP/1.1⏎Host: {host}⏎Host: evil.example⏎⏎
          421 | GET http://%6cocalhost/posts HTTP/1.1⏎Host: {host}⏎⏎
          421 | GET http://localhost%2eevil.example/posts HTTP/1.1⏎Host: {host}⏎⏎
          421 | GET http:///posts HTTP/1.1⏎Host: {host}⏎⏎
          # No browser leaves Host out; who does is no page of another site.
          200 | GET /posts HTTP/1.0⏎⏎
          421 | GET /posts HTTP/1.0⏎Host: evil.example⏎⏎
          204 | OPTIONS * HTTP/1.1⏎Host: {host}⏎⏎
          421 | OPTIONS * HTTP/1.1⏎Host: evil.example⏎⏎
          # Zones are the client's own business.
          200 | GET /posts HTTP/1.1⏎Host: [::1%1]⏎⏎
          421 | GET /posts HTTP/1.1⏎Host: [fe80::1%1]⏎⏎
          # A route that is not there and a method that no route has tell no more.
          421 | GET /nowhere HTTP/1.1⏎Host: evil.example⏎⏎
          421 | BREW /posts HTTP/1.1⏎Host: evil.example⏎⏎
          421 | HEAD /posts HTTP/1.1⏎Host: evil.example⏎⏎
          """)
  void aTargetMayNameTheHost(int status, String request) throws Exception {
    assertAnswer(status, request);
  }

  @ParameterizedTest
  @CsvSource({"403,http://evil.example", "201,http://{host}"})
  void theHostOfTheTargetIsThatOfItsOrigin(int status, String origin) throws Exception {
    assertAnswer(
        status,
        CREATE
            .replace("Host: {host}", "Host: evil.example⏎Origin: " + origin)
            .replace(" /posts", " http://{host}/posts"));
  }

  @Test
  void whoIsStillSendingKeepsTheConnection() throws Exception {
    try (var socket = connect()) {
      var misdirected = CREATE.replace("{host}", "evil.example").replace("{draft}", "{");
      assertEquals(421, ask(socket, misdirected).status());
      socket.send(wire(DRAFT.substring(1)));
      assertEquals(200, ask(socket, GET + "⏎").status());
    }
  }

  private void assertBoth(int status, String host) throws IOException {
    assertEquals(status, ask("GET /posts HTTP/1.1⏎Host: " + host + "⏎⏎").status());
    assertEquals(status, operator(server.adminUri(), host).status());
  }

  static Reply operator(URI admin, String host) throws IOException {
    try (var socket = new RawClient(admin)) {
      socket.send(Notation.bytes("GET /health/live HTTP/1.1⏎Host: " + host + "⏎⏎"));
      var reply = socket.reply("GET");
      reply.assertDecent();
      return reply;
    }
  }
}
