package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.Request;
import dev.racecourse.blog.http.MemoryChannel;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The least that an answer costs on the way that the target names: a Jetty set up like the blog's
 * that gives every request the answer to one GET /posts/{id}. On a server elsewhere nothing can be
 * set up: there it is OPTIONS /posts, the answer of the contract that takes least.
 */
@State(Scope.Benchmark)
public class RulerServer {
  /** Its users wait until the other benchmarks are set up. */
  private static final Duration LONGEST_SET_UP = Duration.ofMinutes(10);

  private final HttpConnectionFactory http = http();
  private Subject subject;
  private Server jetty;
  private ServerConnector connector;
  private Feed feed;
  private Request least;

  /** Learns the answer from the blog and starts. */
  @Setup
  public void start(BlogUnderTest blog, Feed feed) throws Exception {
    this.feed = feed;
    subject = blog.subject();
    least = blog.requests().options("/posts");
    jetty = new Server(blog.threads().newPool());
    connector = new ServerConnector(jetty, 1, selectors(), http);
    connector.setHost("127.0.0.1");
    connector.setIdleTimeout(LONGEST_SET_UP.toMillis());
    jetty.addConnector(connector);
    if (subject instanceof Elsewhere) {
      return;
    }
    try (var connection = blog.connect()) {
      jetty.setHandler(FixedAnswer.copyOf(connection.send(feed.read(0))));
    }
    jetty.start();
  }

  /** As many as the blog has. */
  private static int selectors() {
    return Math.min(Runtime.getRuntime().availableProcessors(), 64);
  }

  private static HttpConnectionFactory http() {
    var config = new HttpConfiguration();
    config.setSendServerVersion(false);
    config.setHeaderCacheCaseSensitive(true);
    return new HttpConnectionFactory(config);
  }

  /** Stops. */
  @TearDown
  public void stop() {
    Stopping.begin(jetty::stop);
  }

  /** Where the empty Jetty listens, for clients other than the measured one. */
  public URI uri() {
    if (!(subject instanceof OverLoopback)) {
      throw new IllegalStateException(
          "this benchmark has a server of its own on the loopback: leave out -p target");
    }
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  /** Connects, for one thread. */
  public Connection connect() throws IOException {
    if (subject instanceof Elsewhere) {
      return subject.connect();
    }
    return subject instanceof InMemory
        ? Connection.over(MemoryChannel.open(jetty, http))
        : Connection.open(uri());
  }

  /** The request that is answered at the least cost. */
  public Request request(int number) {
    return subject instanceof Elsewhere ? least : feed.read(number);
  }

  /** The status of its answer. */
  public int status() {
    return subject instanceof Elsewhere ? 204 : 200;
  }
}
