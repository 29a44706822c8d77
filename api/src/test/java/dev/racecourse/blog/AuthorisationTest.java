package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.racecourse.blog.database.StoreKind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two users: what is one's is not the other's. */
class AuthorisationTest extends ServerTest {

  AuthorisationTest(StoreKind kind) {
    super(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          403 | *
          403 | "1"
          403 | "1", "2"
          403 | W/"1"
          403 | "2"
          400 | *, "1"
          400 | 1
          400 | ``
          """)
  void nobodyChangesAnothersPostWhateverTheyMatch(int status, String ifMatch) throws Exception {
    var path = send("POST", "/posts", login("ann"), DRAFT).header("Location");
    var before = get(path).http().body();
    var bob = login("bob");
    var edit = DRAFT.replace("a body", "bob was here");
    assertEquals(status, send("PUT", path, bob, edit, "If-Match", ifMatch).status());
    assertEquals(status, send("DELETE", path, bob, "", "If-Match", ifMatch).status());
    assertEquals(before, get(path).http().body());
  }

  @Test
  void anotherSpellingOfAnIdOpensNothing() throws Exception {
    var path = send("POST", "/posts", login("ann"), DRAFT).header("Location");
    var bob = login("bob");
    var id = path.substring("/posts/".length());
    // No name of a post.
    assertRefused(404, id.toUpperCase(Locale.ROOT), bob);
    assertRefused(404, id.replace("-", ""), bob);
    assertRefused(404, id + "/", bob);
    // Ann's post.
    assertRefused(403, "%30" + id.substring(1), bob);
    assertRefused(403, "../posts/" + id, bob);
    assertRefused(403, id + ";owner=bob", bob);
    assertRefused(403, id + "?author=bob", bob);
    assertEquals("\"1\"", get(path).header("ETag"));
  }

  private void assertRefused(int status, String id, String cookie) throws Exception {
    var path = "/posts/" + id;
    assertEquals(status, send("PUT", path, cookie, DRAFT, "If-Match", "*").status(), id);
    assertEquals(status, send("DELETE", path, cookie, "").status(), id);
  }

  @Test
  void nobodyWritesInAnothersName() throws Exception {
    var bob = login("bob");
    var forged = DRAFT.replace("}", ",\"author\":\"ann\"}");
    assertEquals(400, send("POST", "/posts", bob, forged).status());
    var created = undocumented("POST", "/posts?author=ann", bob, DRAFT);
    assertEquals("bob", created.text("author"));
    assertEquals(List.of(), listIds("/posts?author=ann"));
  }

  @Test
  void aMethodCannotBeOverridden() throws Exception {
    var ann = login("ann");
    var path = send("POST", "/posts", ann, DRAFT).header("Location");
    var override =
        send("POST", path, ann, DRAFT, "X-HTTP-Method-Override", "DELETE", "If-Match", "*");
    assertEquals(405, override.status());
    assertEquals(200, send("GET", path, ann, "", "X-HTTP-Method-Override", "DELETE").status());
    assertEquals(200, undocumented("GET", path + "?_method=DELETE", ann, "").status());
    assertEquals("\"1\"", get(path).header("ETag"));
  }

  private BlogClient.Reply undocumented(String method, String path, String cookie, String body)
      throws Exception {
    return BlogClient.unchecked(server.uri()).send(method, path, cookie, body);
  }

  @Test
  void aSessionIsItsOwners() throws Exception {
    var ann = login("ann");
    var bob = login("bob");
    assertEquals("ann", send("GET", "/session", ann, "").text("username"));
    assertEquals("bob", send("GET", "/session", bob, "").text("username"));
    assertEquals(204, send("POST", "/logout", ann, "").status());
    assertEquals(401, send("GET", "/session", ann, "").status());
    assertEquals("bob", send("GET", "/session", bob, "").text("username"));
  }

  @Test
  void endingAllSessionsEndsOnesOwn() throws Exception {
    var ann = login("ann");
    var annsOther = login("ann");
    var bob = login("bob");
    assertEquals(401, send("DELETE", "/sessions", "", "").status());
    assertEquals(200, send("GET", "/session", ann, "").status());
    assertEquals(204, send("DELETE", "/sessions", ann, "").status());
    assertEquals(401, send("GET", "/session", ann, "").status());
    assertEquals(401, send("GET", "/session", annsOther, "").status());
    assertEquals(401, send("DELETE", "/sessions", ann, "").status());
    assertEquals(200, send("GET", "/session", bob, "").status());
    assertEquals(200, send("GET", "/session", login("ann"), "").status());
  }

  @Test
  void anIdempotencyKeyIsItsUsers() throws Exception {
    var ann = login("ann");
    var bob = login("bob");
    var anns = send("POST", "/posts", ann, DRAFT, "Idempotency-Key", "\"k\"");
    var bobs = send("POST", "/posts", bob, DRAFT, "Idempotency-Key", "\"k\"");
    assertEquals(201, anns.status());
    assertEquals(201, bobs.status());
    assertEquals("ann", anns.text("author"));
    assertEquals("bob", bobs.text("author"));
    assertNotEquals(anns.text("id"), bobs.text("id"));
    var again = send("POST", "/posts", ann, DRAFT, "Idempotency-Key", "\"k\"");
    assertEquals(anns.json(), again.json());
    assertEquals(2, listIds("/posts").size());
  }

  /** Else the first user's keys could be guessed from the second's answers. */
  @Test
  void anIdempotencyKeyOfAnotherIsNotNoticed() throws Exception {
    send("POST", "/posts", login("ann"), DRAFT, "Idempotency-Key", "\"k\"");
    var another = DRAFT.replace("a body", "another");
    var bobs = send("POST", "/posts", login("bob"), another, "Idempotency-Key", "\"k\"");
    assertEquals(201, bobs.status());
  }
}
