package dev.racecourse.blog.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

  @Test
  void theNameThatWasGivenForTheAddressCounts() throws Exception {
    var named = InetAddress.getByAddress("Metrics.Example", new byte[] {10, 0, 0, 5});
    var hosts = AllowedHosts.of(new InetSocketAddress(named, 1), Set.of());
    for (var host : List.of("metrics.example", "Metrics.Example", "10.0.0.5", "localhost")) {
      assertTrue(hosts.include(host), host);
    }
    for (var host : List.of("10.0.0.6", "example", "[2001:db8::1]")) {
      assertFalse(hosts.include(host), host);
    }
  }

  @Test
  void aZoneDoesNotCount() throws Exception {
    var bytes = InetAddress.getByName("fe80::1").getAddress();
    var zoned = new InetSocketAddress(Inet6Address.getByAddress("", bytes, 1), 1);
    var hosts = AllowedHosts.of(zoned, Set.of());
    for (var host : List.of("[fe80::1]", "[FE80:0::1]", "[fe80::1%1]", "[fe80::1%25eth0]")) {
      assertTrue(hosts.include(host), host);
    }
    assertFalse(hosts.include("[fe80::2%1]"));
  }

  @Test
  void onAllAddressesOfIpv6AnyAddressCounts() throws Exception {
    var hosts = AllowedHosts.of(new InetSocketAddress(InetAddress.getByName("::"), 1), Set.of());
    assertTrue(hosts.include("192.0.2.1"));
    assertTrue(hosts.include("[2001:db8::1]"));
    assertFalse(hosts.include("evil.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "[", "[]", "]", "[::1", "[face]", "[1.2.3.4]", "%", "a b", "127.0.0.1:1"})
  void whatIsNoHostIsNoneOfThem(String host) throws Exception {
    var everywhere = new InetSocketAddress(InetAddress.getByName("::"), 1);
    assertFalse(AllowedHosts.of(everywhere, Set.of("face")).include(host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "http://blog.example",
        "blog.example:80",
        "blog.example/",
        "[2001:db8::1]:80",
        "*.example",
        "blog..example",
        ".example",
        "b\u00fccher.example",
        "blog example"
      })
  void whatIsNoHostCannotBeAllowed(String host) {
    var refused =
        assertThrows(IllegalArgumentException.class, () -> AllowedHosts.requireHost(host));
    assertTrue(String.valueOf(refused.getMessage()).contains("'" + host + "'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "blog",
        "Blog.Example.",
        "my_blog",
        "xn--bcher-kva.example",
        "192.0.2.1",
        "2001:db8::1",
        "[2001:db8::1]"
      })
  void namesAndAddressesCanBeAllowed(String host) {
    AllowedHosts.requireHost(host);
  }
}
