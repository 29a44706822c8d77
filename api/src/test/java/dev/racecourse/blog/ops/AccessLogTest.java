package dev.racecourse.blog.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.Await;
import dev.racecourse.blog.BlogOptions;
import dev.racecourse.blog.WatchedBlog;
import dev.racecourse.blog.wire.RawClient;
import dev.racecourse.blog.wire.Reply;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the blog's log says of a request, and what it never says. */
class AccessLogTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final WatchedBlog server =
      WatchedBlog.start(logging(new PrintStream(written, false, StandardCharsets.UTF_8)));

  private static BlogOptions logging(PrintStream log) {
    var defaults = BlogOptions.DEFAULT;
    return new BlogOptions(
        defaults.address(),
        defaults.admin(),
        defaults.exposure(),
        defaults.allowedHosts(),
        defaults.registrations(),
        defaults.sessions(),
        defaults.posts(),
        defaults.drain(),
        Optional.of(log),
        defaults.threads());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aLineSaysWhatWasAskedAndAnswered() throws Exception {
    send("GET /posts?limit=1&author=ann HTTP/1.1\r\nHost: localhost\r\n\r\n");
    send("HEAD /posts HTTP/1.1\r\nHost: localhost\r\n\r\n");
    var lines = lines(2);
    var get = lines.get(0);
    var time = get.get("time").asString();
    assertTrue(time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"), time);
    assertEquals("127.0.0.1", get.get("remote").asString());
    assertEquals("GET", get.get("method").asString());
    assertEquals("/posts", get.get("path").asString());
    assertEquals("limit=1&author=ann", get.get("query").asString());
    assertEquals(200, get.get("status").asInt());
    assertEquals("{\"items\":[],\"next\":null}".length(), get.get("bytes").asInt());
    assertTrue(get.get("micros").isIntegralNumber());
    assertFalse(lines.get(1).has("query"));
    assertEquals(0, lines.get(1).get("bytes").asInt());
  }

  @Test
  void whatWasNotModifiedIsNotSent() throws Exception {
    post("/users", "", "{\"username\":\"ann\",\"password\":\"a long sentence\"}");
    var login = post("/login", "", "{\"username\":\"ann\",\"password\":\"a long sentence\"}");
    var cookie = "Cookie: " + login.cookie() + "\r\n";
    var created = post("/posts", cookie, "{\"title\":\"t\",\"body\":\"b\"}");
    send(
        "GET "
            + created.header("Location")
            + " HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: \"1\"\r\n\r\n");
    var unchanged = lines(4).stream().filter(line -> line.get("status").asInt() == 304).toList();
    assertEquals(1, unchanged.size());
    assertEquals(0, unchanged.get(0).get("bytes").asInt());
  }

  private Reply post(String path, String cookie, String body) throws Exception {
    return send(
        "POST %s HTTP/1.1\r\nHost: localhost\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(path, cookie, body.length(), body));
  }

  @Test
  void noSecretIsWritten() throws Exception {
    var credentials = "{\"username\":\"ann\",\"password\":\"secret password\"}";
    var headers =
        " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nCookie: session=secret-cookie\r\n"
            + "Idempotency-Key: secret-key\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(credentials.length(), credentials);
    send("POST /users" + headers);
    var login = send("POST /login" + headers);
    var token = login.cookie().substring("session=".length());
    assertEquals(43, token.length(), login::toString);
    lines(2);
    assertFalse(text().contains("secret"), text());
    assertFalse(text().contains(token), text());
  }

  @Test
  void whatTheParserRefusesIsLoggedToo() throws Exception {
    send("GARBAGE\r\n\r\n");
    send("GET /posts HTTP/1.1\r\n\r\n");
    send("CONNECT localhost:1 HTTP/1.1\r\nHost: localhost:1\r\n\r\n");
    var lines = lines(3);
    assertEquals(List.of(400, 400, 404), lines.stream().map(l -> l.get("status").asInt()).toList());
    assertTrue(lines.stream().allMatch(line -> line.get("bytes").asInt() > 0), text());
  }

  @Test
  void whatClientsSendStaysInItsLine() throws Exception {
    send("GET /a%0d%0a\"\\\u00e9\u0085\u2028?q=\"%0a HTTP/1.1\r\nHost: localhost\r\n\r\n");
    send(
        "GET /"
            + "p".repeat(5000)
            + "?"
            + "q".repeat(3000)
            + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    var lines = lines(2);
    assertEquals("/a%0d%0a\"\\\u00e9\u0085\u2028", lines.get(0).get("path").asString());
    assertEquals("q=\"%0a", lines.get(0).get("query").asString());
    assertTrue(text().chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 127)), text());
    assertTrue(lines.get(1).toString().length() < 2500, "a long line");
  }

  @Test
  void theOperatorsRequestsAreNotLogged() throws Exception {
    ask(server.adminUri(), "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
    send("GET /posts HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertEquals("/posts", lines(1).get(0).get("path").asString());
  }

  /** Sends, and waits for the line: two connections may write theirs in either order. */
  private Reply send(String request) throws Exception {
    var before = text().lines().count();
    var reply = ask(server.uri(), request);
    Await.until("one more line", () -> text().lines().count() > before);
    return reply;
  }

  private static Reply ask(URI to, String request) throws Exception {
    try (var client = new RawClient(to)) {
      client.send(request.getBytes(StandardCharsets.UTF_8));
      return client.reply(request.split(" ", 2)[0]);
    }
  }

  /** The log, once it has that many lines. */
  private List<JsonNode> lines(int count) throws Exception {
    Await.until(count + " lines", () -> text().lines().count() >= count);
    var lines = text().lines().map(JSON::readTree).toList();
    assertEquals(count, lines.size(), text());
    return lines;
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
