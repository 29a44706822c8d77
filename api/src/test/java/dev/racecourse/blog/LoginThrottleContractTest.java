package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Whoever guesses passwords has to wait. */
class LoginThrottleContractTest extends ServerTest {

  @Test
  void theSixthGuessMustWait() throws Exception {
    var session = login("ann");
    for (var i = 0; i < 5; i++) {
      assertEquals(401, guess("ann", "wrong password").status());
    }
    var throttled = guess("ann", "a long sentence");
    assertEquals(429, throttled.status(), "the right password must wait as well");
    assertTrue(throttled.header("Retry-After").matches("[1-9]\\d*"));
    assertEquals("application/problem+json", throttled.header("Content-Type"));
    assertEquals(200, send("GET", "/session", session, "").status());
  }

  @Test
  void anAddressMustWaitWhoseverPasswordItGuesses() throws Exception {
    for (var i = 0; i < 5; i++) {
      assertEquals(401, guess("user-" + i, "wrong password").status());
    }
    assertEquals(429, guess("user-5", "wrong password").status());
  }

  @Test
  void whoeverWaitsMayTryAgain() throws Exception {
    login("ann");
    for (var i = 0; i < 5; i++) {
      guess("ann", "wrong password");
    }
    var throttled = guess("ann", "a long sentence");
    Thread.sleep(1000 * Long.parseLong(throttled.header("Retry-After")));
    assertEquals(200, guess("ann", "a long sentence").status());
  }

  private BlogClient.Reply guess(String username, String password) throws Exception {
    return send(
        "POST",
        "/login",
        "",
        "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
  }
}
