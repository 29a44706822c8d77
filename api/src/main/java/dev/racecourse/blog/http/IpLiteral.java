package dev.racecourse.blog.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** IP addresses as the host of a URI (RFC 3986, section 3.2.2). The DNS is never asked. */
final class IpLiteral {
  private static final int OCTETS = 4;

  private IpLiteral() {}

  /** The address that is written there, if it is one: IPv6 in brackets, IPv4 in four numbers. */
  static Optional<InetAddress> parse(String host) {
    try {
      return host.startsWith("[") ? Optional.of(ipv6(host)) : ipv4(host);
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Without the zone, which means something to the client alone (RFC 6874, section 1). */
  private static InetAddress ipv6(String host) throws UnknownHostException {
    if (host.indexOf(':') < 0) {
      // Java would look it up in the DNS.
      throw new UnknownHostException(host);
    }
    var zone = host.indexOf('%');
    return InetAddress.getByName(zone < 0 ? host : host.substring(0, zone) + "]");
  }

  private static Optional<InetAddress> ipv4(String host) throws UnknownHostException {
    var numbers = host.split("\\.", -1);
    if (numbers.length != OCTETS) {
      return Optional.empty();
    }
    var address = new byte[OCTETS];
    for (var i = 0; i < OCTETS; i++) {
      var octet = octet(numbers[i]);
      if (octet < 0) {
        return Optional.empty();
      }
      address[i] = (byte) octet;
    }
    return Optional.of(InetAddress.getByAddress(address));
  }

  /** The value of an octet; -1 if the text is none. */
  private static int octet(String digits) {
    var value = 0;
    for (var i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9 || value > 255) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return digits.isEmpty() || value > 255 ? -1 : value;
  }
}
