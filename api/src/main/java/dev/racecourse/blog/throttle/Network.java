package dev.racecourse.blog.throttle;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What counts as one client: an IPv4 address, or the /64 of an IPv6 address, which is the least
 * that one customer has (RFC 6177, section 2).
 *
 * @param name at most 64 characters, the same for all addresses of the network
 */
public record Network(String name) {
  private static final int LONGEST_NAME = 64;
  private static final int PREFIX_BYTES = 8;

  /** Some proxies add the port of the client, which is another one with each connection. */
  private static final Pattern WITH_PORT =
      Pattern.compile("(\\d+\\.\\d+\\.\\d+\\.\\d+|\\[.*]):\\d{1,5}");

  /** With or without brackets and zone; a colon, so it is no host name and no IPv4 address. */
  private static final Pattern IPV6 =
      Pattern.compile("\\[?([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(%.*|])?");

  /** The network of an address; text that is no IP address is a network by itself. */
  public static Network of(String address) {
    var text = withoutPort(address.substring(0, Math.min(address.length(), LONGEST_NAME)));
    var ipv6 = IPV6.matcher(text);
    return ipv6.matches() ? ofIpv6(ipv6.group(1), text) : new Network(text);
  }

  /**
   * The network of a client on another machine; empty for a client on this machine. Such a client
   * can use millions of loopback addresses, and all clients of a local forwarder share one.
   */
  public static Optional<Network> ofRemote(InetSocketAddress client) {
    var address = client.getAddress();
    return address.isLoopbackAddress() ? Optional.empty() : Optional.of(of(address));
  }

  private static Network of(InetAddress address) {
    return new Network(
        address instanceof Inet4Address
            ? address.getHostAddress()
            : HexFormat.of().formatHex(address.getAddress(), 0, PREFIX_BYTES) + "/64");
  }

  private static String withoutPort(String text) {
    var withPort = WITH_PORT.matcher(text);
    return withPort.matches() ? withPort.group(1) : text;
  }

  /** Brackets make sure that Java never asks the DNS: it refuses what is no IPv6 literal. */
  private static Network ofIpv6(String literal, String otherwise) {
    try {
      return of(InetAddress.getAllByName("[" + literal + "]")[0]);
    } catch (UnknownHostException e) {
      return new Network(otherwise);
    }
  }
}
