package dev.racecourse.blog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNetworkTest {

  @Test
  void anIpv4AddressIsAClient() throws Exception {
    assertEquals(client("192.0.2.1", 1), client("192.0.2.1", 2));
    assertEquals(client("192.0.2.1", 1), client("::ffff:192.0.2.1", 1));
    assertNotEquals(client("192.0.2.1", 1), client("192.0.2.2", 1));
  }

  @Test
  void a64OfIpv6IsAClient() throws Exception {
    assertEquals(client("2001:db8::1", 1), client("2001:db8:0:0:ffff:ffff:ffff:ffff", 1));
    assertNotEquals(client("2001:db8::1", 1), client("2001:db8:0:1::1", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1"})
  void thoseOnThisMachineCannotBeTold(String address) throws Exception {
    assertEquals(Optional.empty(), client(address, 1));
  }

  private static Optional<ClientNetwork> client(String address, int port) throws Exception {
    return ClientNetwork.of(new InetSocketAddress(InetAddress.getByName(address), port));
  }
}
