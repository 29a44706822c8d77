package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.HashCost;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An address may register so many accounts, and then has to wait. */
class RegistrationLimitTest {
  private final SetClock clock = new SetClock();
  private final WatchedBlog server =
      WatchedBlog.start(BlogOptions.DEFAULT, Accounts.inMemory(HashCost.LEAST), clock);
  private final BlogClient blog = new BlogClient(server.uri());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whoeverRegistersTooManyHasToWait() throws Exception {
    for (var i = 0; i < 500; i++) {
      assertEquals(201, post("/users", "user-" + i).status());
    }
    var throttled = post("/users", "user-500");
    assertEquals(429, throttled.status());
    assertEquals("6", throttled.header("Retry-After"));
    assertEquals("application/problem+json", throttled.header("Content-Type"));
    assertEquals(200, post("/login", "user-499").status(), "logins have a limit of their own");
    clock.forward(Duration.ofSeconds(6));
    assertEquals(201, post("/users", "user-500").status());
  }

  private BlogClient.Reply post(String path, String username) throws Exception {
    var credentials = "{\"username\":\"%s\",\"password\":\"a long sentence\"}".formatted(username);
    return blog.send("POST", path, "", credentials);
  }
}
