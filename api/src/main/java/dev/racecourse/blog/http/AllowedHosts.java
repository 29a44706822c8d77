package dev.racecourse.blog.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.HostPort;

/**
 * The names and addresses of a server. The port does not matter: a tunnel changes it. Thread-safe:
 * it is immutable.
 *
 * <p>To a browser, a page and this server are one origin if they have the same name. The owner of a
 * name can let it lead to a page first and to this server later (DNS rebinding). The page could
 * then read and write here. So the server refuses names that are not its own. IP addresses do not
 * depend on the DNS, but an address that this server does not have is refused, too.
 */
public final class AllowedHosts {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");

  /** As most clients write them: found without parsing or allocating. */
  private final Set<String> usual;

  private final Set<InetAddress> addresses;
  private final boolean anyAddress;

  private AllowedHosts(Set<String> usual, Set<InetAddress> addresses, boolean anyAddress) {
    this.usual = Set.copyOf(usual);
    this.addresses = Set.copyOf(addresses);
    this.anyAddress = anyAddress;
  }

  /**
   * The hosts of a server that listens there: localhost, every loopback address, the address that
   * it listens on, the name that was given for it, and {@code more}. A server that listens on all
   * addresses accepts any address: it cannot know which ones a router translates into its own.
   *
   * @param more each one a name or an IP address, in upper or lower case
   */
  public static AllowedHosts of(InetSocketAddress listening, Collection<String> more) {
    var usual = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    var addresses = new HashSet<>(Set.of(listening.getAddress()));
    usual.add(listening.getHostString().toLowerCase(Locale.ROOT));
    for (var host : more) {
      usual.add(normal(host));
      IpLiteral.parse(normal(host)).ifPresent(addresses::add);
    }
    for (var address : addresses) {
      usual.add(HostPort.normalizeHost(address.getHostAddress()));
    }
    return new AllowedHosts(usual, addresses, listening.getAddress().isAnyLocalAddress());
  }

  /**
   * Refuses what cannot be a host.
   *
   * @throws IllegalArgumentException if it is neither a name in ASCII nor an IP address
   */
  public static void requireHost(String host) {
    var name = normal(host);
    if (!NAME.matcher(name).matches() && IpLiteral.parse(name).isEmpty()) {
      throw new IllegalArgumentException(
          "a host is a name in ASCII or an IP address, without scheme and port, not '"
              + host
              + "'");
    }
  }

  /**
   * Whether this host is one of them.
   *
   * @param host of a URI: a name in upper or lower case, which may end with a dot, or an IP address
   */
  public boolean include(String host) {
    return usual.contains(host) || includeUnusual(normal(host));
  }

  private boolean includeUnusual(String host) {
    return usual.contains(host)
        || IpLiteral.parse(host)
            .filter(ip -> anyAddress || ip.isLoopbackAddress() || addresses.contains(ip))
            .isPresent();
  }

  /**
   * In lower case, IPv6 in brackets, and without the dot of a fully qualified name (RFC 1034,
   * section 3.1).
   */
  private static String normal(String host) {
    var name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return HostPort.normalizeHost(name.toLowerCase(Locale.ROOT));
  }
}
