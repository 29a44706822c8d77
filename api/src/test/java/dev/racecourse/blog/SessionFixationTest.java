package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.StoreKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session begins with a login, under a token that nobody knew before. */
class SessionFixationTest extends ServerTest {

  SessionFixationTest(StoreKind kind) {
    super(kind);
  }

  private static final String MADE_UP = "session=" + "A".repeat(43);
  private static final String BOB = "{\"username\":\"bob\",\"password\":\"a long sentence\"}";

  @Test
  void aLoginDoesNotAdoptATokenItIsShown() throws Exception {
    send("POST", "/users", MADE_UP, BOB);
    var bob = send("POST", "/login", MADE_UP, BOB).cookie();
    assertNotEquals(MADE_UP, bob);
    assertEquals(200, send("GET", "/session", bob, "").status());
    assertEquals(401, send("GET", "/session", MADE_UP, "").status());
  }

  @ParameterizedTest
  @CsvSource({"GET,/posts", "GET,/session", "POST,/posts", "POST,/users"})
  void noRequestButALoginSetsACookie(String method, String path) throws Exception {
    var body = method.equals("GET") ? "" : BOB;
    assertEquals("", send(method, path, MADE_UP, body).header("Set-Cookie"));
    assertEquals("", send(method, path, "", body).header("Set-Cookie"));
    assertEquals(401, send("GET", "/session", MADE_UP, "").status());
  }

  @Test
  void aLoginEndsTheSessionOfAnotherUserThatItCameWith() throws Exception {
    var ann = login("ann");
    send("POST", "/users", "", BOB);
    var bob = send("POST", "/login", ann, BOB).cookie();
    assertEquals("bob", send("GET", "/session", bob, "").text("username"));
    assertEquals(401, send("GET", "/session", ann, "").status());
  }

  @Test
  void aLoginEndsEverySessionItCameWith() throws Exception {
    var ann = login("ann");
    var bob = login("bob");
    var next = send("POST", "/login", ann + "; " + bob, BOB).cookie();
    assertEquals(401, send("GET", "/session", ann, "").status());
    assertEquals(401, send("GET", "/session", bob, "").status());
    assertEquals("bob", send("GET", "/session", next, "").text("username"));
  }

  @Test
  void aLoginThatFailsEndsNothing() throws Exception {
    var ann = login("ann");
    send("POST", "/users", "", BOB);
    var refused = send("POST", "/login", ann, BOB.replace("long", "wrong"));
    assertEquals(401, refused.status());
    assertEquals("", refused.header("Set-Cookie"));
    assertEquals(200, send("GET", "/session", ann, "").status());
  }

  /** Which of two cookies is meant cannot be known: RFC 6265 section 4.2.2. */
  @Test
  void twoTokensAreNoSession() throws Exception {
    var ann = login("ann");
    var bob = login("bob");
    for (var cookies :
        new String[] {MADE_UP + "; " + ann, ann + "; " + MADE_UP, ann + "; " + bob}) {
      assertEquals(401, send("GET", "/session", cookies, "").status());
      assertEquals(401, send("POST", "/posts", cookies, DRAFT).status());
    }
    assertTrue(listIds("/posts").isEmpty());
  }

  @Test
  void aTokenThatWasLoggedOutStaysOut() throws Exception {
    var old = login("ann");
    send("POST", "/logout", old, "");
    var fresh = login("ann");
    assertNotEquals(old, fresh);
    assertEquals(401, send("GET", "/session", old, "").status());
    assertEquals(401, send("POST", "/posts", old, DRAFT).status());
  }

  @Test
  void aTokenCountsInItsCookieOnly() throws Exception {
    var ann = login("ann");
    var token = ann.substring("session=".length());
    assertEquals(401, send("GET", "/session?" + ann, "", "").status());
    assertEquals(401, send("GET", "/session?token=" + token, "", "").status());
    assertEquals(401, send("GET", "/session", "", "", "Authorization", "Bearer " + token).status());
    assertEquals(401, send("GET", "/session", "other" + ann, "").status());
    assertEquals(401, send("GET", "/session", "SESSION=" + token, "").status());
    assertFalse(send("GET", "/session", ann, "").http().body().contains(token));
  }
}
