package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The blog behind a proxy that ends TLS. */
class BehindProxyTest {
  private static final String ANN = "{\"username\":\"ann\",\"password\":\"a long sentence\"}";

  private final WatchedBlog server =
      WatchedBlog.start(TestOptions.exposed(new Exposure.BehindProxy()), new SetClock());
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
    for (var i = 0; i < 5; i++) {
      // What comes before the last address is made up, to be someone else with each guess.
      assertEquals(401, guess("user-" + i, "10.9.9." + i + ", 192.0.2.1"));
    }
    assertEquals(429, guess("user-5", "10.9.9.9, 192.0.2.1"));
    assertEquals(401, guess("user-5", "192.0.2.1, 192.0.2.2"));
  }

  private int guess(String username, String forwardedFor) throws Exception {
    var body = ANN.replace("ann", username);
    return blog.send("POST", "/login", "", body, "X-Forwarded-For", forwardedFor).status();
  }
}
