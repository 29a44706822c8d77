package dev.racecourse.blog;

import dev.racecourse.blog.http.AllowedHosts;
import dev.racecourse.blog.post.PostLimits;
import dev.racecourse.blog.route.RegistrationPolicy;
import dev.racecourse.blog.session.SessionLimits;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How a blog is served.
 *
 * @param address where it listens; port 0 is any free port
 * @param admin where health and metrics are; port 0 is any free port
 * @param exposure the clients that can reach {@code address}
 * @param allowedHosts names of the blog and its admin port, beside localhost and their addresses;
 *     with TLS or behind a proxy the blog accepts any name if there is none here
 * @param registrations whether clients may create accounts
 * @param sessions how long sessions last
 * @param posts how much is kept of posts
 * @param drain how long requests in flight may take to finish when the blog stops
 * @param accessLog where each request is logged, if anywhere
 * @param threads the threads that serve requests
 */
public record BlogOptions(
    InetSocketAddress address,
    InetSocketAddress admin,
    Exposure exposure,
    Set<String> allowedHosts,
    RegistrationPolicy registrations,
    SessionLimits sessions,
    PostLimits posts,
    Duration drain,
    Optional<PrintStream> accessLog,
    ServerThreads threads) {

  private static final Duration LONGEST_DRAIN = Duration.ofHours(1);

  /** Any free ports of the loopback address, open registration, no access log. */
  public static final BlogOptions DEFAULT =
      new BlogOptions(
          loopback(),
          loopback(),
          new Exposure.Loopback(),
          Set.of(),
          RegistrationPolicy.OPEN,
          SessionLimits.DEFAULT,
          PostLimits.DEFAULT,
          Duration.ofSeconds(10),
          Optional.empty(),
          ServerThreads.PLATFORM);

  /**
   * Refuses an address without an IP address, plain HTTP where other machines can reach it, and an
   * allowed host that is no host.
   */
  public BlogOptions {
    requireResolved(address);
    requireResolved(admin);
    allowedHosts = Set.copyOf(allowedHosts);
    allowedHosts.forEach(AllowedHosts::requireHost);
    if (exposure instanceof Exposure.Loopback && !address.getAddress().isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "plain HTTP is served on a loopback address only, not on " + address.getHostString());
    }
    if (drain.isNegative() || drain.compareTo(LONGEST_DRAIN) > 0) {
      throw new IllegalArgumentException(
          "the time to drain must be between nothing and an hour, not " + drain.toSeconds() + " s");
    }
  }

  /** The same options, but for the threads. */
  public BlogOptions on(ServerThreads kind) {
    return new BlogOptions(
        address,
        admin,
        exposure,
        allowedHosts,
        registrations,
        sessions,
        posts,
        drain,
        accessLog,
        kind);
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static void requireResolved(InetSocketAddress address) {
    if (address.isUnresolved()) {
      throw new IllegalArgumentException(
          address.getHostString() + " is no address of this machine");
    }
  }
}
