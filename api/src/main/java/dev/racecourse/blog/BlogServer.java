package dev.racecourse.blog;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.http.AllowedHosts;
import dev.racecourse.blog.http.BlogHandler;
import dev.racecourse.blog.http.Drain;
import dev.racecourse.blog.http.HostCheck;
import dev.racecourse.blog.http.MemoryChannel;
import dev.racecourse.blog.http.ParserErrors;
import dev.racecourse.blog.limits.ConnectionLimit;
import dev.racecourse.blog.limits.SlowLimits;
import dev.racecourse.blog.limits.StorePool;
import dev.racecourse.blog.ops.AccessLog;
import dev.racecourse.blog.ops.AdminPort;
import dev.racecourse.blog.ops.Metrics;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.route.Routes;
import dev.racecourse.blog.route.SessionCookie;
import dev.racecourse.blog.session.SessionStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.ByteChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A running blog. Thread-safe.
 *
 * <pre>
 * Server                    non-blocking: a request is served on the thread that read it
 *  +- HostCheck             421 for names that are not this server's; one for each connector
 *  |   `- AdminPort         health and metrics, for requests of the admin connector
 *  |       `- Drain         counts requests in flight; 503 once the blog is stopping
 *  |           `- BlogHandler  route, body, answer; passwords are hashed on a pool of its own,
 *  |                          and so is what waits for a database
 *  `- ParserErrors          what Jetty refuses before there is a request
 * </pre>
 */
public final class BlogServer implements AutoCloseable {
  private final Server jetty;
  private final ServerConnector connector;
  private final ServerConnector admin;
  private final Drain drain;
  private final Duration drainTime;
  private final Stores stores;

  private BlogServer(BlogOptions options, Stores stores, Server jetty, Clock clock) {
    this.jetty = jetty;
    this.stores = stores;
    this.drainTime = options.drain();
    this.connector = Connectors.blog(jetty, options);
    this.admin = Connectors.admin(jetty, options);
    var cookie =
        options.exposure() instanceof Exposure.Loopback
            ? SessionCookie.PLAIN
            : SessionCookie.SECURE;
    var posts = stores.posts();
    var routes =
        new Routes(
            stores.accounts(),
            options.registrations(),
            stores.throttles(),
            stores.sessions(),
            cookie,
            posts);
    var pool = stores.database().map(database -> new StorePool());
    var blog = new BlogHandler(routes, stores.sessions(), cookie, clock, SlowLimits.DEFAULT, pool);
    var watch = new StoreWatch(stores, clock);
    this.drain = new Drain(blog);
    var metrics = new Metrics(routes::name);
    metrics.gauge(
        "http_server_requests_in_flight", "Requests being served.", drain::getCurrentRequestCount);
    metrics.gauge(
        "http_server_connections",
        "Open connections to the blog.",
        connector.getBean(ConnectionLimit.class)::open);
    metrics.gauge(
        "sessions",
        "Live sessions.",
        watch.counted(() -> stores.sessions().count(clock.instant())));
    metrics.gauge("posts", "Posts there are.", watch.counted(posts::count));
    metrics.gauge(
        "posts_stored_characters",
        "Characters that posts and idempotency keys count for.",
        posts::characters);
    metrics.gauge(
        "posts_stored_characters_limit",
        "Characters at which posts are refused.",
        () -> options.posts().characters());
    metrics.gauge(
        "login_throttle_tracked",
        "Accounts and addresses that failed to log in lately.",
        watch.counted(stores.throttles().logins()::tracked));
    metrics.gauge("hashing_queue", "Passwords that wait to be hashed.", blog::hashingQueue);
    pool.ifPresent(
        threads ->
            metrics.gauge("store_queue", "Calls that wait for the store.", threads::waiting));
    var adminPort =
        new AdminPort(admin, () -> !drain.isShutdown(), watch::isAvailable, metrics, drain);
    jetty.getTail().setHandler(checkingHosts(options, adminPort));
    jetty.setRequestLog(adminPort.exceptAdmin(log(metrics, options)));
    jetty.setErrorHandler(new ParserErrors());
    jetty.addBean(new Housekeeping(watch.chores()));
    jetty.addConnector(connector);
    jetty.addConnector(admin);
  }

  /**
   * With TLS or behind a proxy the name is checked before it comes here, so the list may be empty.
   */
  private Handler checkingHosts(BlogOptions options, Handler handler) {
    var more = options.allowedHosts();
    var admins = new HostCheck(admin, AllowedHosts.of(options.admin(), more), handler);
    return options.exposure() instanceof Exposure.Loopback || !more.isEmpty()
        ? new HostCheck(connector, AllowedHosts.of(options.address(), more), admins)
        : admins;
  }

  private RequestLog log(Metrics metrics, BlogOptions options) {
    if (options.accessLog().isEmpty()) {
      return metrics.requests();
    }
    var accessLog = new AccessLog(options.accessLog().get());
    jetty.addBean(accessLog);
    return new RequestLog.Collection(metrics.requests(), accessLog);
  }

  /** Starts a blog as {@link BlogOptions#DEFAULT} says, which has no account yet. */
  public static BlogServer start() {
    return start(BlogOptions.DEFAULT, Accounts.inMemory());
  }

  /**
   * Starts a blog.
   *
   * @param accounts the accounts at the start; clients may add more
   * @throws IllegalArgumentException if the keystore cannot be opened, or holds no private key; or
   *     if this Java does not have such threads
   * @throws UncheckedIOException if an address cannot be bound
   * @throws IllegalStateException if Jetty does not start for another reason
   */
  public static BlogServer start(BlogOptions options, Accounts accounts) {
    return start(options, Stores.inMemory(options, accounts));
  }

  /**
   * Starts a blog on these stores, which are thread-safe and empty.
   *
   * @param sessions keeps to the limits of the options
   * @param posts keeps to them, too, if it has a limit
   * @throws IllegalArgumentException as {@link #start(BlogOptions, Accounts)} does
   * @throws UncheckedIOException as that does
   * @throws IllegalStateException as that does
   */
  public static BlogServer start(
      BlogOptions options, Accounts accounts, SessionStore sessions, PostStore posts) {
    return start(options, Stores.inMemory(accounts, sessions, posts));
  }

  /**
   * Starts a blog on these stores, and closes them when it is closed, or does not start.
   *
   * @throws IllegalArgumentException as {@link #start(BlogOptions, Accounts)} does
   * @throws UncheckedIOException as that does
   * @throws IllegalStateException as that does
   */
  public static BlogServer start(BlogOptions options, Stores stores) {
    // The wire has milliseconds, so the stores have no more.
    var clock = Clock.tickMillis(ZoneOffset.UTC);
    return start(options, stores, new Server(options.threads().newPool()), clock);
  }

  static BlogServer start(BlogOptions options, Stores stores, Server jetty, Clock clock) {
    return start(new BlogServer(options, stores, jetty, clock));
  }

  private static BlogServer start(BlogServer server) {
    try {
      server.jetty.start();
      return server;
    } catch (IOException e) {
      server.close();
      throw new UncheckedIOException(e.getMessage(), e);
    } catch (Exception e) {
      server.close();
      throw new IllegalStateException("Jetty did not start: " + e.getMessage(), e);
    }
  }

  /** Where the blog answers: scheme, host and port. */
  public URI uri() {
    return Connectors.uri(connector);
  }

  /**
   * Connects to the blog inside this process: the same bytes as on a socket, without one. A request
   * is served on the thread that writes it.
   *
   * @return a connection for one thread, which blocks
   */
  public ByteChannel connectInMemory() {
    return MemoryChannel.open(jetty, Connectors.inMemory());
  }

  /** Where health and metrics are: scheme, host and port. */
  public URI adminUri() {
    return Connectors.uri(admin);
  }

  /**
   * Stops serving: refuses new requests, waits for those in flight as long as the options say, and
   * closes every connection. What stores in memory hold is lost. An interrupt ends the waiting
   * only.
   */
  @Override
  public void close() {
    try {
      drainAndStop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty did not stop", e);
    } finally {
      stores.close();
    }
  }

  private void drainAndStop() throws Exception {
    try {
      drain.finish(drainTime);
    } finally {
      jetty.stop();
    }
  }
}
