package dev.racecourse.blog.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A response as it came; the names of its headers in lower case. */
public record Reply(int status, Map<String, List<String>> headers, String body) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern INNARDS =
      Pattern.compile("Exception|dev\\.racecourse|org\\.eclipse|tools\\.jackson|java\\.[a-z]+\\.");

  /**
   * The response in some text.
   *
   * @param text all of it, as a server sent it in answer to a GET
   */
  public static Reply parse(String text) throws IOException {
    return new ReplyReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .read("GET");
  }

  /** The values of a header, a line each. */
  public List<String> all(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** The value of a header; empty if there is none. */
  public String header(String name) {
    return String.join(", ", all(name));
  }

  /** The body. */
  public JsonNode json() {
    return JSON.readTree(body);
  }

  /** The name and value of the cookie that was set. */
  public String cookie() {
    return header("Set-Cookie").split(";", 2)[0];
  }

  /** Whether no request can follow on this connection. */
  public boolean closes() {
    return header("Connection").toLowerCase(Locale.ROOT).contains("close");
  }

  /** Asserts what the contract promises of every final response, whatever was asked. */
  public void assertDecent() {
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

  /** Asserts a refusal in problem details. */
  public void assertProblem(int refusal) {
    assertEquals(refusal, status, this::toString);
    assertDecent();
  }

  /** Asserts a refusal in problem details, after which the server closes the connection. */
  public void assertProblemAndClose(int refusal) {
    assertProblem(refusal);
    assertTrue(closes(), this::toString);
  }

  /** RFC 9457, with all five members. */
  private void assertProblemDetails() {
    var problem = json();
    assertEquals(status, problem.path("status").asInt(), body);
    for (var member : List.of("type", "title", "detail", "instance")) {
      assertTrue(problem.path(member).isString(), () -> "no " + member + " in " + body);
      assertNotEquals("", problem.path(member).asString(), body);
    }
  }
}
