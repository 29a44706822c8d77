package dev.racecourse.blog.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * What counts as one client where connections are shared out: an IPv4 address, or the /64 of an
 * IPv6 address, which is the least that one customer has (RFC 6177, section 2).
 *
 * @param first its first address
 */
record ClientNetwork(InetAddress first) {
  private static final int PREFIX_BYTES = 8;

  /**
   * The network of a client on another machine. Those on this one have loopback addresses by the
   * million, and all that a local forwarder passes on has the same: they share with nobody.
   */
  static Optional<ClientNetwork> of(InetSocketAddress client) {
    var address = client.getAddress();
    return address.isLoopbackAddress()
        ? Optional.empty()
        : Optional.of(new ClientNetwork(address instanceof Inet6Address v6 ? prefix(v6) : address));
  }

  private static InetAddress prefix(Inet6Address address) {
    var bytes = address.getAddress();
    Arrays.fill(bytes, PREFIX_BYTES, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("16 bytes are an address", e);
    }
  }
}
