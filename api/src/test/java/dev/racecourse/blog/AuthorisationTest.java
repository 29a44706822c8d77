package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two users: what is one's is not the other's. */
class AuthorisationTest extends ServerTest {

  @ParameterizedTest
  @ValueSource(strings = {"*", "\"1\"", "\"1\", \"2\"", "*, \"1\"", "W/\"1\"", "\"2\"", "1", ""})
  void nobodyChangesAnothersPostWhateverTheyMatch(String ifMatch) throws Exception {
    var path = send("POST", "/posts", login("ann"), DRAFT).header("Location");
    var before = get(path).http().body();
    var bob = login("bob");
    var edit = DRAFT.replace("a body", "bob was here");
    var refusals = List.of(400, 403, 412, 428);
    var put =
        ifMatch.isEmpty()
            ? send("PUT", path, bob, edit)
            : send("PUT", path, bob, edit, "If-Match", ifMatch);
    assertTrue(refusals.contains(put.status()), () -> "PUT: " + put.status());
    var delete = send("DELETE", path, bob, "", "If-Match", ifMatch);
    assertTrue(refusals.contains(delete.status()), () -> "DELETE: " + delete.status());
    assertEquals(before, get(path).http().body());
  }

  @Test
  void anotherSpellingOfAnIdOpensNothing() throws Exception {
    var path = send("POST", "/posts", login("ann"), DRAFT).header("Location");
    var bob = login("bob");
    var id = path.substring("/posts/".length());
    var spellings =
        List.of(
            id.toUpperCase(Locale.ROOT),
            "%30" + id.substring(1),
            id.replace("-", ""),
            "../posts/" + id,
            id + "/",
            id + ";owner=bob",
            id + "?author=bob");
    for (var spelling : spellings) {
      var put = send("PUT", "/posts/" + spelling, bob, DRAFT, "If-Match", "*");
      assertTrue(List.of(400, 403, 404).contains(put.status()), spelling);
      var delete = send("DELETE", "/posts/" + spelling, bob, "");
      assertTrue(List.of(400, 403, 404).contains(delete.status()), spelling);
    }
    assertEquals("\"1\"", get(path).header("ETag"));
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
    var annElsewhere = login("ann");
    var bob = login("bob");
    assertEquals(401, send("DELETE", "/sessions", "", "").status());
    assertEquals(200, send("GET", "/session", ann, "").status());
    assertEquals(204, send("DELETE", "/sessions", ann, "").status());
    assertEquals(401, send("GET", "/session", ann, "").status());
    assertEquals(401, send("GET", "/session", annElsewhere, "").status());
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
