package dev.racecourse.blog.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A parser that remembers the headers of a connection may not take one value for another. */
class TokenCaseTest extends RawTest {
  private static final String SESSION = "GET /session HTTP/1.1⏎Host: {host}⏎Cookie: ";

  @Test
  void aTokenInAnotherCaseIsAnotherToken() throws Exception {
    var ann = latin1("{ann}");
    var value = ann.substring("session=".length());
    try (var socket = connect()) {
      assertEquals(200, ask(socket, SESSION + ann + "⏎⏎").status());
      var lower = "session=" + value.toLowerCase(Locale.ROOT);
      assertEquals(401, ask(socket, SESSION + lower + "⏎⏎").status(), "a token in lower case");
      assertEquals(401, ask(socket, SESSION + "SESSION=" + value + "⏎⏎").status(), "another name");
      assertEquals(200, ask(socket, SESSION + ann + "⏎⏎").status());
    }
  }

  @Test
  void aKeyInAnotherCaseIsAnotherKey() throws Exception {
    var post = POST + "Idempotency-Key: \"KEY\"⏎Content-Length: 24⏎⏎{draft}";
    try (var socket = connect()) {
      var upper = ask(socket, post).json().path("id");
      assertEquals(upper, ask(socket, post).json().path("id"));
      var lower = ask(socket, post.replace("KEY", "key"));
      assertEquals(201, lower.status());
      assertNotEquals(upper, lower.json().path("id"));
    }
  }
}
