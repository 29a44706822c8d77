package dev.racecourse.blog.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.WatchedBlog;
import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.wire.Notation;
import dev.racecourse.blog.wire.RawClient;
import dev.racecourse.blog.wire.Reply;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * A test in bytes of a blog that has one user, ann, and one post by ann. In a request {host} is the
 * server's host and port, {ann} the cookie, {id} the post and {draft} a draft of 24 bytes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RawTest {
  static final String DRAFT = "{\"title\":\"t\",\"body\":\"b\"}";
  static final String GET = "GET /posts HTTP/1.1⏎Host: {host}⏎";
  static final String POST =
      "POST /posts HTTP/1.1⏎Host: {host}⏎Cookie: {ann}⏎Content-Type: application/json⏎";
  static final String CREATE = POST + "Content-Length: 24⏎⏎{draft}";

  private static final String ANN = "{\"username\":\"ann\",\"password\":\"a long sentence\"}";

  private final Accounts accounts = Accounts.inMemory();
  final WatchedBlog server = WatchedBlog.start(accounts);
  private String ann = "";
  private String id = "";

  @BeforeAll
  void logIn() throws IOException {
    accounts.register("ann", "a long sentence");
    var login =
        ask(
            "POST /login HTTP/1.1⏎Host: {host}⏎Content-Type: application/json⏎Content-Length: "
                + ANN.length()
                + "⏎⏎"
                + ANN);
    assertEquals(200, login.status(), login.body());
    ann = login.cookie();
    id = ask(CREATE).json().path("id").asString();
  }

  @AfterEach
  void stillAnswers() throws IOException {
    assertEquals(200, ask(GET + "⏎").status());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  /** The bytes of a request. */
  byte[] wire(String request) {
    return Notation.bytes(
        request
            .replace("{host}", server.uri().getAuthority())
            .replace("{ann}", ann)
            .replace("{id}", id)
            .replace("{draft}", DRAFT));
  }

  /** A request, or the start of one, in Latin-1. */
  String latin1(String request) {
    return new String(wire(request), ISO_8859_1);
  }

  RawClient connect() throws IOException {
    return new RawClient(server.uri());
  }

  /** The answer to one request on a connection of its own. */
  Reply ask(String request) throws IOException {
    try (var socket = connect()) {
      return ask(socket, request);
    }
  }

  /** The answer to a request; decent, as every answer is. */
  Reply ask(RawClient socket, String request) throws IOException {
    socket.send(wire(request));
    var reply = socket.reply(request.startsWith("HEAD ") ? "HEAD" : "GET");
    if (reply.status() >= 200) {
      reply.assertDecent();
    }
    return reply;
  }

  /** The newest posts, as the server lists them. */
  String posts() throws IOException {
    return ask("GET /posts?limit=100 HTTP/1.1⏎Host: {host}⏎⏎").body();
  }

  /** Asserts the status; an answer above 399 has changed nothing. */
  Reply assertAnswer(int status, String request) throws IOException {
    var before = posts();
    var reply = ask(request);
    assertStatus(status, reply);
    if (reply.status() >= 400) {
      assertEquals(before, posts(), "a refused request changed the posts");
    }
    return reply;
  }

  /** Asserts the status, and that the server closes the connection. */
  void assertRefusedAndClosed(int status, String request) throws IOException {
    var before = posts();
    try (var socket = connect()) {
      assertStatus(status, ask(socket, request));
      assertTrue(socket.ends(), "the connection is still open, or more was said on it");
    }
    assertEquals(before, posts(), "a refused request changed the posts");
  }

  static void assertStatus(int status, Reply reply) {
    assertEquals(status, reply.status(), reply::toString);
  }
}
