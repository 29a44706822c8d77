package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.HashCost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The blog behind a proxy that ends TLS. */
class BehindProxyTest {
  private static final String ANN = "{\"username\":\"ann\",\"password\":\"a long sentence\"}";

  private final WatchedBlog server =
      WatchedBlog.start(
          TestOptions.exposed(new Exposure.BehindProxy()),
          Accounts.inMemory(HashCost.LEAST),
          new SetClock());
  private final BlogClient blog = new BlogClient(server.uri());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theCookieIsThatOfHttps() throws Exception {
    blog.send("POST", "/users", "", ANN);
    var own = server.uri().toString().replace("http:", "https:");
    var login = blog.send("POST", "/login", "", ANN, "Origin", own);
    assertEquals(200, login.status());
    assertTrue(login.header("Set-Cookie").matches("__Host-session=.*; Secure"));
    assertEquals(200, blog.send("GET", "/session", login.cookie(), "").status());
    assertEquals(403, blog.send("POST", "/logout", "", "", "Origin", "http://evil").status());
  }

  @Test
  void aClientIsKnownByTheAddressThatTheProxyWrote() throws Exception {
    for (var i = 0; i < 50; i++) {
      // What comes before the last address is made up, to be someone else with each guess.
      assertEquals(401, guess("user-" + i, "10.9.9." + i + ", 192.0.2.1"));
    }
    assertEquals(429, guess("user-50", "10.9.9.9, 192.0.2.1"));
    assertEquals(401, guess("user-50", "192.0.2.1, 192.0.2.2"));
  }

  @Test
  void theSameHoldsForItsRegistrations() throws Exception {
    for (var i = 0; i < 500; i++) {
      assertEquals(201, register("user-" + i, "10.9.9." + i % 250 + ", 192.0.2.1"));
    }
    assertEquals(429, register("user-500", "10.9.9.9, 192.0.2.1"));
    assertEquals(201, register("user-500", "192.0.2.1, 192.0.2.2"));
  }

  private int guess(String username, String forwardedFor) throws Exception {
    return post("/login", username, forwardedFor);
  }

  private int register(String username, String forwardedFor) throws Exception {
    return post("/users", username, forwardedFor);
  }

  private int post(String path, String username, String forwardedFor) throws Exception {
    var body = ANN.replace("ann", username);
    return blog.send("POST", path, "", body, "X-Forwarded-For", forwardedFor).status();
  }
}
