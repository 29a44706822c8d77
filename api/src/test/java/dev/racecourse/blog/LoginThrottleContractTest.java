package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.HashCost;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever guesses passwords has to wait. */
class LoginThrottleContractTest {
  private final SetClock clock = new SetClock();
  private final WatchedBlog server =
      WatchedBlog.start(BlogOptions.DEFAULT, Accounts.inMemory(HashCost.LEAST), clock);
  private final BlogClient blog = new BlogClient(server.uri());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theSixthGuessMustWait() throws Exception {
    var session = blog.login("ann");
    for (var i = 0; i < 5; i++) {
      assertEquals(401, guess("ann", "wrong password").status());
    }
    var throttled = guess("ann", "a long sentence");
    assertEquals(429, throttled.status(), "the right password must wait as well");
    assertEquals("1", throttled.header("Retry-After"));
    assertEquals("application/problem+json", throttled.header("Content-Type"));
    assertEquals(200, blog.send("GET", "/session", session, "").status());
  }

  @Test
  void anAddressMustWaitWhoseverPasswordItGuesses() throws Exception {
    for (var i = 0; i < 50; i++) {
      assertEquals(401, guess("user-" + i, "wrong password").status());
    }
    var throttled = guess("user-50", "wrong password");
    assertEquals(429, throttled.status());
    assertEquals("6", throttled.header("Retry-After"));
  }

  @Test
  void whoeverWaitsMayTryAgain() throws Exception {
    blog.login("ann");
    for (var i = 0; i < 5; i++) {
      guess("ann", "wrong password");
    }
    var throttled = guess("ann", "a long sentence");
    clock.forward(Duration.ofSeconds(Long.parseLong(throttled.header("Retry-After"))));
    assertEquals(200, guess("ann", "a long sentence").status());
  }

  private BlogClient.Reply guess(String username, String password) throws Exception {
    return blog.send(
        "POST",
        "/login",
        "",
        "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
  }
}
