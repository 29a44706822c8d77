package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.database.StoreKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser sends for another site changes nothing. */
class CrossSiteTest extends ServerTest {

  CrossSiteTest(StoreKind kind) {
    super(kind);
  }

  @ParameterizedTest
  @CsvSource({"POST,/users", "POST,/login", "POST,/logout", "DELETE,/sessions", "POST,/posts"})
  void aChangeForAnotherSiteIsForbidden(String method, String path) throws Exception {
    var ann = login("ann");
    assertForbidden(method, path, ann, "Sec-Fetch-Site", "cross-site");
    assertForbidden(method, path, ann, "Sec-Fetch-Site", "same-site");
    assertForbidden(method, path, ann, "Origin", "http://evil.example");
    assertForbidden(method, path, ann, "Origin", "null");
    assertForbidden(method, path, ann, "Origin", own().replace("http:", "https:"));
    assertForbidden(method, path, ann, "Origin", "http://" + server.uri().getHost());
    assertEquals(200, send("GET", "/session", ann, "").status());
  }

  @Test
  void aPostIsSafeFromAnotherSite() throws Exception {
    var ann = login("ann");
    var path = send("POST", "/posts", ann, DRAFT).header("Location");
    assertForbidden("PUT", path, ann, "Sec-Fetch-Site", "cross-site");
    assertForbidden("DELETE", path, ann, "Origin", "http://evil.example");
    assertEquals("\"1\"", get(path).header("ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-origin", "none"})
  void aChangeFromHereIsWelcome(String site) throws Exception {
    var ann = login("ann");
    var headers = new String[] {"Sec-Fetch-Site", site, "Origin", own()};
    assertEquals(201, send("POST", "/posts", ann, DRAFT, headers).status());
    assertEquals(204, send("POST", "/logout", ann, "", headers).status());
  }

  @Test
  void aReadMayComeFromAnywhere() throws Exception {
    var read = send("GET", "/posts", "", "", "Sec-Fetch-Site", "cross-site");
    assertEquals(200, read.status());
  }

  @Test
  void aFormOfAnotherSiteIsNoJson() throws Exception {
    var ann = login("ann");
    var form = new String[] {"Content-Type", "text/plain"};
    assertEquals(415, send("POST", "/logout", ann, "{}", form).status());
    assertEquals(415, send("DELETE", "/sessions", ann, "{}", form).status());
    assertEquals(200, send("GET", "/session", ann, "").status());
    assertEquals(204, send("POST", "/logout", ann, "{}").status());
  }

  private void assertForbidden(
      String method, String path, String cookie, String header, String value) throws Exception {
    var body = method.equals("DELETE") ? "" : DRAFT;
    assertEquals(
        403, send(method, path, cookie, body, header, value).status(), header + ": " + value);
  }

  private String own() {
    return server.uri().toString();
  }
}
