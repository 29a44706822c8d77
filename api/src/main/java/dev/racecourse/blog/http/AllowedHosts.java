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
 * The hosts that a server goes by. Its port does not matter: a tunnel changes it. Thread-safe: it
 * is immutable.
 *
 * <p>A browser takes a page and this server for one origin if both are reached by the same name. So
 * a site whose name first leads to itself and then to this server (DNS rebinding) could have its
 * page read and write here, unless the server knows its own names. No DNS stands behind an IP
 * address, so an address is no danger; but one that this server does not have is none of its hosts
 * either.
 */
public final class AllowedHosts {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");

  /** As clients mostly write them: found without parsing or allocating. */
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
   * it listens on and the name that was given for it, and these. A server that listens on all
   * addresses goes by any: it cannot know those that a router translates into its own.
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
