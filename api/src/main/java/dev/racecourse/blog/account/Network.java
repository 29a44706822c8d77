package dev.racecourse.blog.account;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What counts as one place to log in from: an IPv4 address, or the /64 of an IPv6 address, which is
 * the least that one customer has to itself (RFC 6177 section 2).
 *
 * @param name at most 64 characters, the same for all addresses of the network
 */
record Network(String name) {
  private static final int LONGEST_NAME = 64;
  private static final int PREFIX_BYTES = 8;

  /** Some proxies add the port of the client, which is another one with each connection. */
  private static final Pattern WITH_PORT =
      Pattern.compile("(\\d+\\.\\d+\\.\\d+\\.\\d+|\\[.*]):\\d{1,5}");

  /** With or without brackets and zone; a colon, so it is no host name and no IPv4 address. */
  private static final Pattern IPV6 =
      Pattern.compile("\\[?([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(%.*|])?");

  /** The network of an address; text that is no IP address is a network by itself. */
  static Network of(String address) {
    var text = withoutPort(address.substring(0, Math.min(address.length(), LONGEST_NAME)));
    var ipv6 = IPV6.matcher(text);
    return new Network(ipv6.matches() ? prefix(ipv6.group(1), text) : text);
  }

  private static String withoutPort(String text) {
    var withPort = WITH_PORT.matcher(text);
    return withPort.matches() ? withPort.group(1) : text;
  }

  /** In brackets, what is no IPv6 literal is refused and never looked up in the DNS. */
  private static String prefix(String ipv6, String otherwise) {
    try {
      var address = InetAddress.getAllByName("[" + ipv6 + "]")[0];
      return address instanceof Inet4Address mapped
          ? mapped.getHostAddress()
          : HexFormat.of().formatHex(address.getAddress(), 0, PREFIX_BYTES) + "/64";
    } catch (UnknownHostException e) {
      return otherwise;
    }
  }
}
