package dev.racecourse.blog.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A response as it came; the names of its headers in lower case. */
record RawReply(int status, Map<String, List<String>> headers, String body) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern INNARDS =
      Pattern.compile("Exception|dev\\.racecourse|org\\.eclipse|tools\\.jackson|java\\.[a-z]+\\.");

  List<String> all(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  String header(String name) {
    return String.join(", ", all(name));
  }

  JsonNode json() {
    return JSON.readTree(body);
  }

  /** The name and value of the cookie that was set. */
  String cookie() {
    return header("Set-Cookie").split(";", 2)[0];
  }

  /** Whether no request can follow on this connection. */
  boolean closes() {
    return header("Connection").toLowerCase(Locale.ROOT).contains("close");
  }

  /** Asserts what the contract promises of every final response, whatever was asked. */
  void assertDecent() {
    assertEquals(List.of("nosniff"), all("X-Content-Type-Options"), this::toString);
    assertEquals(List.of("no-referrer"), all("Referrer-Policy"), this::toString);
    assertEquals(
        List.of("default-src 'none'; frame-ancestors 'none'"),
        all("Content-Security-Policy"),
        this::toString);
    assertEquals(List.of(), all("Server"), this::toString);
    assertFalse(INNARDS.matcher(body).find(), this::toString);
    if (status >= 400) {
      assertEquals("no-store", header("Cache-Control"), this::toString);
      assertEquals("application/problem+json", header("Content-Type"), this::toString);
      if (!body.isEmpty()) {
        assertProblemDetails();
      }
    }
  }

  /** RFC 9457, with all five members. */
  void assertProblemDetails() {
    var problem = json();
    assertEquals(status, problem.path("status").asInt(), body);
    for (var member : List.of("type", "title", "detail", "instance")) {
      assertTrue(problem.path(member).isString(), () -> "no " + member + " in " + body);
      assertNotEquals("", problem.path(member).asString(), body);
    }
  }
}
