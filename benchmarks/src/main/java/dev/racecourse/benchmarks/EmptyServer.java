package dev.racecourse.benchmarks;

import dev.racecourse.benchmarks.client.Connection;
import java.net.URI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A Jetty set up like the blog's that gives every request the answer to one GET /posts/{id}. */
@State(Scope.Benchmark)
public class EmptyServer {
  private Server jetty;
  private ServerConnector connector;

  /** Learns the answer from the blog and starts. */
  @Setup
  public void start(BlogUnderTest blog, Feed feed) throws Exception {
    jetty = new Server();
    connector = new ServerConnector(jetty, 1, -1, http());
    connector.setHost(blog.uri().getHost());
    jetty.addConnector(connector);
    try (var connection = Connection.open(blog.uri())) {
      jetty.setHandler(FixedAnswer.copyOf(connection.send(feed.read(0))));
    }
    jetty.start();
  }

  private static HttpConnectionFactory http() {
    var config = new HttpConfiguration();
    config.setSendServerVersion(false);
    config.setHeaderCacheCaseSensitive(true);
    return new HttpConnectionFactory(config);
  }

  /** Stops. */
  @TearDown
  public void stop() throws Exception {
    jetty.stop();
  }

  URI uri() {
    return URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort());
  }
}
