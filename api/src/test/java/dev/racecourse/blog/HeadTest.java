package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HEAD has the status and the header fields of GET, and no body (RFC 9110, section 9.3.2). */
class HeadTest extends ServerTest {

  @ParameterizedTest
  @CsvSource({
    "200, /session, X: x",
    "200, /posts?limit=1, X: x",
    "400, /posts?limit=0, X: x",
    "200, POST, X: x",
    "200, POST, If-None-Match: \"2\"",
    "304, POST, If-None-Match: \"1\"",
    "400, POST, If-None-Match: 1",
    "404, /posts/01a205df-d6e4-7000-ba63-b223198d7607, X: x",
    "200, /openapi.yaml, X: x",
    "404, /nowhere, X: x",
  })
  void headIsGetWithoutTheBody(int status, String path, String field) throws Exception {
    var ann = login("ann");
    send("POST", "/posts", ann, DRAFT);
    var post = send("POST", "/posts", ann, DRAFT).header("Location");
    var target = path.equals("POST") ? post : path;
    var header = field.split(": ");
    var get = send("GET", target, ann, "", header);
    var head = send("HEAD", target, ann, "", header);
    assertEquals(status, get.status());
    assertEquals(status, head.status());
    assertEquals(fields(get), fields(head));
    assertTrue(head.http().body().isEmpty());
  }

  private static Map<String, Object> fields(BlogClient.Reply reply) {
    var fields = new HashMap<String, Object>(reply.http().headers().map());
    fields.remove("date");
    return fields;
  }
}
