package dev.racecourse.blog.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2::1,          2001:db8:1:2:ffff:ffff:ffff:ffff",
    "2001:db8:1:2::1,          2001:0DB8:0001:0002::",
    "2001:db8:1:2::1,          [2001:db8:1:2::2]",
    "fe80::1,                  fe80::2%eth0",
    "fe80::1,                  [fe80::2%25eth0]",
    "192.0.2.1,                192.0.2.1:5678",
    "192.0.2.1,                [::ffff:192.0.2.1]:5678",
    "2001:db8:1:2::1,          [2001:db8:1:2::2]:65535",
    "fe80::1,                  [fe80::2%25eth0]:1",
    "192.0.2.1,                ::ffff:192.0.2.1",
    "192.0.2.1,                [::FFFF:c000:201]",
    "192.0.2.1,                0:0:0:0:0:ffff:192.0.2.1",
  })
  void areOneNetwork(String one, String other) {
    assertEquals(Network.of(one), Network.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1,                192.0.2.2",
    "2001:db8:1:2::1,          2001:db8:1:3::1",
    "::ffff:192.0.2.1,         ::ffff:192.0.2.2",
    "2001:db8::1,              192.0.2.1",
  })
  void areTwoNetworks(String one, String other) {
    assertNotEquals(Network.of(one), Network.of(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "face",
        "[face]",
        "192.0.2.1",
        "999.1.1.1",
        "[192.0.2.1]",
        ":",
        ":::",
        "face:host",
        "host:1",
        ".:",
        "1:2:3",
        "::1::",
        "[::1]:port",
        "192.0.2.1:",
        "192.0.2.1:123456",
        "1:2:3:4:5:6:7:8:9",
        "%:"
      })
  void whatIsNoIpv6AddressIsItself(String text) {
    assertEquals(text, Network.of(text).name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "::ffff:192.0.2.1", "2001:db8:1:2::1", "fe80::1"})
  void anAddressIsInTheNetworkOfItsText(String text) throws Exception {
    assertEquals(Optional.of(Network.of(text)), remote(text, 1));
    assertEquals(remote(text, 1), remote(text, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1"})
  void clientsOnThisMachineHaveNone(String text) throws Exception {
    assertEquals(Optional.empty(), remote(text, 1));
  }

  private static Optional<Network> remote(String address, int port) throws Exception {
    return Network.ofRemote(new InetSocketAddress(InetAddress.getByName(address), port));
  }

  @Test
  void aNameIsAtMost64Characters() {
    assertEquals("x".repeat(64), Network.of("x".repeat(65)).name());
    assertEquals(":".repeat(64), Network.of(":".repeat(200_000)).name());
    assertEquals(Network.of("fe80::1"), Network.of("fe80::1%" + "x".repeat(200_000)));
  }
}
