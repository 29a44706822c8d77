package dev.racecourse.blog;

import dev.racecourse.blog.account.Accounts;
import java.net.URI;
import java.time.Clock;
import org.eclipse.jetty.server.Server;

/** A blog on a {@link WatchedServer}: to close it fails if the server is not clean. */
public final class WatchedBlog implements AutoCloseable {
  private final WatchedServer jetty = new WatchedServer();
  private final BlogServer blog;

  private WatchedBlog(BlogOptions options, Accounts accounts, Clock clock) {
    blog = BlogServer.start(options, accounts, jetty, clock);
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
