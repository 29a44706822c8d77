package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.HashCost;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that guesses passwords, or registers too often, has to wait. */
class ThrottleContractTest {
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
    // The right password must wait as well.
    assertThrottled("1", guess("ann", "a long sentence"));
    assertEquals(200, blog.send("GET", "/session", session, "").status());
  }

  @Test
  void anAddressThatGuessesPasswordsOfManyMustWait() throws Exception {
    for (var i = 0; i < 50; i++) {
      assertEquals(401, guess("user-" + i, "wrong password").status());
    }
    assertThrottled("6", guess("user-50", "wrong password"));
  }

  @Test
  void afterTheWaitItMayTryAgain() throws Exception {
    blog.login("ann");
    for (var i = 0; i < 5; i++) {
      guess("ann", "wrong password");
    }
    var throttled = guess("ann", "a long sentence");
    clock.forward(Duration.ofSeconds(Long.parseLong(throttled.header("Retry-After"))));
    assertEquals(200, guess("ann", "a long sentence").status());
  }

  @Test
  void anAddressThatRegistersTooManyMustWait() throws Exception {
    for (var i = 0; i < 500; i++) {
      assertEquals(201, register("user-" + i).status());
    }
    assertThrottled("6", register("user-500"));
    assertEquals(
        200, guess("user-499", "a long sentence").status(), "logins have a limit of their own");
    clock.forward(Duration.ofSeconds(6));
    assertEquals(201, register("user-500").status());
  }

  private static void assertThrottled(String seconds, BlogClient.Reply reply) {
    assertEquals(429, reply.status());
    assertEquals(seconds, reply.header("Retry-After"));
    assertEquals("application/problem+json", reply.header("Content-Type"));
  }

  private BlogClient.Reply guess(String username, String password) throws Exception {
    return post("/login", username, password);
  }

  private BlogClient.Reply register(String username) throws Exception {
    return post("/users", username, "a long sentence");
  }

  private BlogClient.Reply post(String path, String username, String password) throws Exception {
    var credentials = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
    return blog.send("POST", path, "", credentials);
  }
}
