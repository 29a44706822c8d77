package dev.racecourse.blog;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.HashCost;
import dev.racecourse.blog.database.StoreKind;
import dev.racecourse.blog.limits.SlowLimits;
import dev.racecourse.blog.limits.TimedConnections;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.LifeCycle;

/** A blog on a {@link WatchedServer}: to close it fails if the server is not clean. */
public final class WatchedBlog implements AutoCloseable {
  private final WatchedServer jetty;
  private final BlogServer blog;

  private WatchedBlog(BlogOptions options, Accounts accounts, Clock clock) {
    this(new WatchedServer(), options, Stores.inMemory(options, accounts), clock);
  }

  private WatchedBlog(WatchedServer jetty, BlogOptions options, Stores stores, Clock clock) {
    this.jetty = jetty;
    blog = BlogServer.start(options, stores, jetty, clock);
  }

  /** A blog as {@link BlogOptions#DEFAULT} says, on new stores of this kind, with cheap hashes. */
  static WatchedBlog start(StoreKind kind) {
    return start(kind, HashCost.LEAST);
  }

  static WatchedBlog start(StoreKind kind, HashCost cost) {
    var options = BlogOptions.DEFAULT;
    var stores =
        kind.opened()
            .map(database -> Stores.in(database, options, cost))
            .orElseGet(() -> Stores.inMemory(options, Accounts.inMemory(cost)));
    return new WatchedBlog(new WatchedServer(), options, stores, Clock.systemUTC());
  }

  /** A blog as {@link BlogOptions#DEFAULT} says. */
  public static WatchedBlog start() {
    return start(BlogOptions.DEFAULT);
  }

  public static WatchedBlog start(BlogOptions options) {
    return start(options, Clock.systemUTC());
  }

  /** A blog whose time is what that clock says. */
  static WatchedBlog start(BlogOptions options, Clock clock) {
    return start(options, Accounts.inMemory(), clock);
  }

  /** A blog that has accounts, and whose time is what that clock says. */
  static WatchedBlog start(BlogOptions options, Accounts accounts, Clock clock) {
    return new WatchedBlog(options, accounts, clock);
  }

  /** A blog that has accounts. */
  public static WatchedBlog start(Accounts accounts) {
    return new WatchedBlog(BlogOptions.DEFAULT, accounts, Clock.systemUTC());
  }

  /** A blog on which the head of a request may take no time at all. */
  public static WatchedBlog startHasty() {
    var jetty = new WatchedServer();
    jetty.addEventListener(new HastyConnectors());
    return new WatchedBlog(
        jetty,
        BlogOptions.DEFAULT,
        Stores.inMemory(BlogOptions.DEFAULT, Accounts.inMemory(HashCost.LEAST)),
        Clock.systemUTC());
  }

  /** Changes the connectors of a server before they start. */
  private static final class HastyConnectors implements LifeCycle.Listener {
    private static final SlowLimits LIMITS =
        new SlowLimits(
            Duration.ZERO,
            SlowLimits.DEFAULT.body(),
            SlowLimits.DEFAULT.answer(),
            SlowLimits.DEFAULT.waitingBytes());

    @Override
    public void lifeCycleStarting(LifeCycle server) {
      for (var connector : ((Server) server).getConnectors()) {
        var config =
            connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        ((AbstractConnector) connector)
            .addConnectionFactory(new TimedConnections(config, LIMITS, NanoTime::now));
      }
    }
  }

  public URI uri() {
    return blog.uri();
  }

  public URI adminUri() {
    return blog.adminUri();
  }

  Server jetty() {
    return jetty;
  }

  @Override
  public void close() {
    blog.close();
    jetty.assertClean();
  }
}
