package dev.racecourse.blog.http;

import dev.racecourse.blog.Await;
import dev.racecourse.blog.ManualScheduler;
import dev.racecourse.blog.WatchedServer;
import dev.racecourse.blog.account.Accounts;
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
import dev.racecourse.blog.throttle.Throttles;
import dev.racecourse.blog.wire.RawClient;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test of the real server on a socket, with a time that the test puts forward. Jetty has no idle
 * timeout here, so nothing but a limit ends a connection.
 */
abstract class SlowClientTest {
  static final Duration GRACE = Duration.ofSeconds(1);
  static final Duration HALF = GRACE.dividedBy(2);
  static final String GET = "GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n";
  static final String POST =
      "POST /users HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

  private static final Duration NEVER = Duration.ofMinutes(1);
  private static final SlowLimits LIMITS =
      new SlowLimits(
          GRACE,
          new MinimumRate(GRACE, 100, NEVER),
          new MinimumRate(GRACE, 2_000_000, NEVER),
          12_000_000);

  final PostStore posts = PostStore.inMemory(new PostIds(() -> 0));
  final ManualScheduler time = new ManualScheduler();
  final WatchedServer jetty = new WatchedServer(time);
  private final HttpConfiguration config = new HttpConfiguration();
  final ServerConnector connector =
      new ServerConnector(jetty, 1, 1, new TimedConnections(config, LIMITS, this::nanoTime));

  @BeforeEach
  void start() throws Exception {
    var sessions =
        SessionStore.inMemory(SessionLimits.DEFAULT, SessionToken.source(new SecureRandom()));
    var routes =
        new Routes(
            Accounts.inMemory(),
            RegistrationPolicy.OPEN,
            Throttles.inMemory(),
            sessions,
            SessionCookie.PLAIN,
            posts);
    jetty
        .getTail()
        .setHandler(
            new BlogHandler(
                routes,
                sessions,
                SessionCookie.PLAIN,
                Clock.systemUTC(),
                LIMITS,
                Optional.empty()));
    jetty.setErrorHandler(new ParserErrors());
    config.setSendServerVersion(false);
    connector.setIdleTimeout(0);
    jetty.addConnector(connector);
    jetty.start();
  }

  @AfterEach
  void stop() throws Exception {
    jetty.stop();
    jetty.assertClean();
  }

  /** What connections read the time from. */
  long nanoTime() {
    return time.nanoTime();
  }

  RawClient connect() throws IOException {
    return new RawClient(URI.create("http://127.0.0.1:" + connector.getLocalPort()));
  }

  /** Fills the first page with so much that no socket's buffer holds it. */
  void publishMuch() {
    for (var i = 0; i < 100; i++) {
      posts.create("ann", new Draft("t", "b".repeat(50_000)), Clock.systemUTC().instant());
    }
  }

  void awaitConnections(int count) throws Exception {
    Await.until(
        count + " open connections", () -> connector.getConnectedEndPoints().size() == count);
  }

  static void assertServed(RawClient client) throws IOException {
    client.send(GET);
    client.reply("GET").assertProblem(404);
  }

  /** Sends bytes on the only connection there is, and waits until the server has read them. */
  void sendAndAwait(RawClient client, String bytes) throws Exception {
    var all = bytesRead() + bytes.length();
    client.send(bytes);
    Await.until("the server reads " + bytes.length() + " bytes", () -> bytesRead() >= all);
  }

  private long bytesRead() {
    return connector.getConnectedEndPoints().stream()
        .mapToLong(endPoint -> endPoint.getConnection().getBytesIn())
        .sum();
  }

  /**
   * Sends more in time, but not all: what was begun before has its whole time behind it then. No
   * byte may start that anew.
   */
  void dribble(RawClient client, String more) throws Exception {
    time.awaitNext(GRACE);
    time.forward(HALF);
    sendAndAwait(client, more);
    time.awaitNext(HALF);
    time.forward(HALF);
  }
}
