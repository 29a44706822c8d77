package dev.racecourse.blog;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.Registration;
import dev.racecourse.blog.http.BlogHandler;
import dev.racecourse.blog.http.ParserErrors;
import dev.racecourse.blog.post.PostIds;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.HostPort;

/**
 * A running blog, its stores in memory. Thread-safe.
 *
 * <pre>
 * Server                    non-blocking: a request is served on the thread that read it
 *  +- BlogHandler           route, body, answer; passwords are hashed on a pool of its own
 *  `- ParserErrors          what Jetty refuses before there is a request
 * </pre>
 */
public final class BlogServer implements AutoCloseable {
  private final Accounts accounts = Accounts.inMemory();
  private final SessionStore sessions =
      SessionStore.inMemory(SessionLimits.DEFAULT, SessionToken.source(new SecureRandom()));
  private final Server jetty = new Server();
  private final ServerConnector connector = new ServerConnector(jetty, 1, -1, http());

  private BlogServer(InetSocketAddress address) {
    // The wire has milliseconds, so the stores have no more.
    var clock = Clock.tickMillis(ZoneOffset.UTC);
    var posts = PostStore.inMemory(new PostIds(() -> ThreadLocalRandom.current().nextLong()));
    jetty.setHandler(new BlogHandler(accounts, sessions, posts, clock));
    jetty.setErrorHandler(new ParserErrors());
    jetty.addBean(new SessionSweeper(sessions, clock));
    connector.setHost(address.getAddress().getHostAddress());
    connector.setPort(address.getPort());
    jetty.addConnector(connector);
  }

  private static HttpConnectionFactory http() {
    var config = new HttpConfiguration();
    config.setSendServerVersion(false);
    return new HttpConnectionFactory(config);
  }

  /**
   * Starts a blog that answers plain HTTP.
   *
   * @param address a loopback address, as sessions and passwords cross it in clear; port 0 is any
   *     free port
   * @throws IllegalArgumentException if the address is not a loopback address
   * @throws UncheckedIOException if the address cannot be bound
   */
  public static BlogServer start(InetSocketAddress address) {
    if (address.isUnresolved()) {
      throw new IllegalArgumentException(
          address.getHostString() + " is no address of this machine");
    }
    if (!address.getAddress().isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "plain HTTP is served on a loopback address only, not on " + address.getHostString());
    }
    var server = new BlogServer(address);
    try {
      server.jetty.start();
      return server;
    } catch (IOException e) {
      server.close();
      throw new UncheckedIOException(e.getMessage(), e);
    } catch (Exception e) {
      server.close();
      throw new IllegalStateException("Jetty did not start", e);
    }
  }

  /** Starts a blog on any free port of the loopback address. */
  public static BlogServer start() {
    return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  /** Where the blog answers: scheme, host and port. */
  public URI uri() {
    return URI.create(
        "http://" + HostPort.normalizeHost(connector.getHost()) + ":" + connector.getLocalPort());
  }

  /** Creates an account. */
  public Registration createAccount(String username, String password) {
    return accounts.register(username, password);
  }

  Server jetty() {
    return jetty;
  }

  /** Stops serving. What the stores held is gone. */
  @Override
  public void close() {
    try {
      jetty.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty did not stop", e);
    }
  }
}
