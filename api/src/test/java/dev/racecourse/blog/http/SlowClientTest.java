package dev.racecourse.blog.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.WatchedServer;
import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.LoginThrottle;
import dev.racecourse.blog.limits.MinimumRate;
import dev.racecourse.blog.limits.SlowLimits;
import dev.racecourse.blog.limits.TimedConnections;
import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.PostIds;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.route.RegistrationPolicy;
import dev.racecourse.blog.route.Routes;
import dev.racecourse.blog.route.SessionCookie;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of the real server with limits that a test can wait for. */
abstract class SlowClientTest {
  static final Duration GRACE = Duration.ofSeconds(1);
  static final String GET = "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n";
  static final String POST =
      "POST /users HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";

  private static final Duration NEVER = Duration.ofMinutes(1);
  private static final SlowLimits LIMITS =
      new SlowLimits(
          GRACE,
          new MinimumRate(GRACE, 100, NEVER),
          new MinimumRate(GRACE, 2_000_000, NEVER),
          12_000_000);

  final PostStore posts = PostStore.inMemory(new PostIds(() -> 0));
  final WatchedServer jetty = new WatchedServer();
  final ServerConnector connector =
      new ServerConnector(jetty, 1, 1, new TimedConnections(new HttpConfiguration(), LIMITS));

  @BeforeEach
  void start() throws Exception {
    var sessions =
        SessionStore.inMemory(SessionLimits.DEFAULT, SessionToken.source(new SecureRandom()));
    var routes =
        new Routes(
            Accounts.inMemory(),
            RegistrationPolicy.OPEN,
            new LoginThrottle(),
            sessions,
            SessionCookie.PLAIN,
            posts);
    jetty
        .getTail()
        .setHandler(
            new BlogHandler(routes, sessions, SessionCookie.PLAIN, Clock.systemUTC(), LIMITS));
    jetty.setErrorHandler(new ParserErrors());
    jetty.addConnector(connector);
    jetty.start();
  }

  @AfterEach
  void stop() throws Exception {
    jetty.stop();
    jetty.assertClean();
  }

  RawClient connect() throws IOException {
    return new RawClient(connector.getLocalPort());
  }

  /** Fills the first page with so much that no socket's buffer holds it. */
  void publishMuch() {
    for (var i = 0; i < 100; i++) {
      posts.create("ann", new Draft("t", "b".repeat(50_000)), Clock.systemUTC().instant());
    }
  }

  /** Waits for half of Jetty's idle timeout, so that it is not what ends a connection. */
  void awaitConnections(int count) throws InterruptedException {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
    while (connector.getConnectedEndPoints().size() != count) {
      assertTrue(System.nanoTime() < end, "never " + count + " open connections");
      Thread.sleep(20);
    }
  }

  static void assertProblem(int status, String response) {
    assertTrue(response.startsWith("HTTP/1.1 " + status + " "), response);
    assertTrue(response.contains("\r\nContent-Type: application/problem+json\r\n"), response);
  }

  static void assertProblemAndClose(int status, String response) {
    assertProblem(status, response);
    assertTrue(response.contains("\r\nConnection: close\r\n"), response);
  }
}
