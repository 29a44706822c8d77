package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.StoreKind;
import dev.racecourse.blog.wire.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are wrong get a clear problem, and change nothing. */
class BadInputTest extends ServerTest {

  BadInputTest(StoreKind kind) {
    super(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "null",
        "\"text\"",
        "{\"title\":\"t\",\"body\":\"b\"} x",
        "{\"title\":\"t\",\"title\":\"t\",\"body\":\"b\"}",
        "{\"title\":\"t\",\"body\":\"b\",\"more\":1}",
        "{\"title\":1,\"body\":\"b\"}",
        "{\"title\":\"t\",\"body\":null}",
        "{\"title\":\"t\",\"body\":[\"b\"]}",
        "{'title':'t','body':'b'}",
        "{\"title\":\"t\",\"body\":\"b\",}",
        "{\"title\":\"\\ud800\",\"body\":\"b\"}",
        "{\"title\":\"t\",\"body\":\"\\udc00\\ud800\"}",
      })
  void aBodyThatIsNotWhatWasAskedForIsA400(String body) throws Exception {
    var refused = send("POST", "/posts", login("ann"), body);
    assertProblem(400, refused);
    assertFalse(refused.http().body().contains("racecourse"), "names a class");
    assertTrue(listIds("/posts").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"0,0", "201,0", "1,50001"})
  void aFieldThatBreaksItsRuleIsA422(int title, int body) throws Exception {
    var ann = login("ann");
    assertProblem(422, send("POST", "/posts", ann, draft("t".repeat(title), "b".repeat(body))));
    assertProblem(422, send("POST", "/posts", ann, "{\"title\":\"t\"}"));
    assertTrue(listIds("/posts").isEmpty());
    var path = send("POST", "/posts", ann, DRAFT).header("Location");
    var edit = draft("t".repeat(title), "b".repeat(body));
    assertProblem(422, send("PUT", path, ann, edit, "If-Match", "\"1\""));
    assertEquals("\"1\"", get(path).header("ETag"));
  }

  @Test
  void aCharacterIsACodePoint() throws Exception {
    var title = new String(Character.toChars(0x1F40E)).repeat(200);
    assertEquals(201, send("POST", "/posts", login("ann"), draft(title, "")).status());
  }

  @Test
  void onlyJsonIsAccepted() throws Exception {
    var ann = login("ann");
    assertProblem(415, send("POST", "/posts", ann, DRAFT, "Content-Type", "text/plain"));
    assertProblem(
        415,
        send("POST", "/posts", ann, DRAFT, "Content-Type", "application/json; charset=latin1"));
    assertProblem(415, send("POST", "/posts", ann, DRAFT, "Content-Encoding", "gzip"));
    var utf8 = send("POST", "/posts", ann, DRAFT, "Content-Type", "Application/JSON;charset=UTF-8");
    assertEquals(201, utf8.status());
  }

  @Test
  void pathsAndMethodsThatDoNotExist() throws Exception {
    assertProblem(404, get("/nowhere"));
    assertProblem(404, get("/posts/"));
    assertProblem(404, get("/posts/1"));
    assertProblem(404, get("/posts/1/comments"));
    assertProblem(404, get("/posts/01a205df-d6e4-7000-ba63-b223198d7607"));
    var refused = send("PUT", "/posts", "", DRAFT);
    assertProblem(405, refused);
    assertEquals("GET, HEAD, OPTIONS, POST", refused.header("Allow"));
    var options = send("OPTIONS", "/posts", "", "");
    assertEquals(204, options.status());
    assertEquals("GET, HEAD, OPTIONS, POST", options.header("Allow"));
  }

  @Test
  void aBodyMayNotOutgrowTheLimit() throws Exception {
    assertProblem(413, send("POST", "/posts", "", "x".repeat(256 * 1024 + 1)));
    assertProblem(413, send("POST", "/posts", "", "x".repeat(4 * 1024 * 1024)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GARBAGE\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET /%ZZ HTTP/1.0\r\n\r\n"})
  void whatIsNotHttpGetsAProblemToo(String bytes) throws Exception {
    try (var client = new RawClient(server.uri())) {
      client.send(bytes);
      client.reply("GET").assertProblemAndClose(400);
    }
  }

  @Test
  void aRequestWithoutAPathIsA404() throws Exception {
    try (var client = new RawClient(server.uri())) {
      client.send("CONNECT localhost:1 HTTP/1.1\r\nHost: localhost:1\r\n\r\n");
      client.reply("CONNECT").assertProblem(404);
    }
  }

  private static String draft(String title, String body) {
    return "{\"title\":\"" + title + "\",\"body\":\"" + body + "\"}";
  }

  private static void assertProblem(int status, BlogClient.Reply reply) {
    assertEquals(status, reply.status());
    assertEquals("application/problem+json", reply.header("Content-Type"));
    assertEquals(status, reply.json().get("status").asInt());
    assertEquals("nosniff", reply.header("X-Content-Type-Options"));
    assertTrue(reply.header("Server").isEmpty());
  }
}
