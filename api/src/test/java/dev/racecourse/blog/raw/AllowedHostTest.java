package dev.racecourse.blog.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.BlogOptions;
import dev.racecourse.blog.Exposure;
import dev.racecourse.blog.WatchedBlog;
import dev.racecourse.blog.wire.Notation;
import dev.racecourse.blog.wire.RawClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hosts that an operator allows, and where the list counts. */
class AllowedHostTest {
  private static final BlogOptions DEFAULT = BlogOptions.DEFAULT;
  private static final InetSocketAddress LOOPBACK = DEFAULT.address();

  @Test
  void whatIsListedIsAnsweredOnBothPorts() throws Exception {
    var listed = Set.of("Blog.Example", "fqdn.example.", "192.0.2.7", "2001:db8::7");
    try (var blog = start(new Exposure.Loopback(), LOOPBACK, listed)) {
      for (var host : Set.of("blog.example:1", "BLOG.EXAMPLE.", "fqdn.example", "192.0.2.7")) {
        assertEquals(200, ask(blog, host), host);
        assertEquals(200, operate(blog, host), host);
      }
      for (var host : Set.of("[2001:db8::7]:1", "[2001:DB8:0::0:7]", "localhost", "127.0.0.1")) {
        assertEquals(200, ask(blog, host), host);
      }
      for (var host : Set.of("example", "www.blog.example", "192.0.2.8", "[2001:db8::8]")) {
        assertEquals(421, ask(blog, host), host);
        assertEquals(421, operate(blog, host), host);
      }
    }
  }

  @Test
  void behindAProxyTheListCountsWhereItIsGiven() throws Exception {
    try (var blog = start(new Exposure.BehindProxy(), LOOPBACK, Set.of())) {
      assertEquals(200, ask(blog, "blog.example"));
      assertEquals(421, operate(blog, "blog.example"));
      assertEquals(200, askFor(blog, "http://blog.example/posts", "other.example"));
      assertEquals(400, askFor(blog, "http:///posts", "blog.example"));
    }
    try (var blog = start(new Exposure.BehindProxy(), LOOPBACK, Set.of("blog.example"))) {
      assertEquals(200, ask(blog, "blog.example"));
      assertEquals(421, ask(blog, "evil.example"));
      assertEquals(421, askFor(blog, "http://evil.example/posts", "blog.example"));
    }
  }

  @Test
  void onAllAddressesAnyAddressIsAnswered() throws Exception {
    var everywhere = new InetSocketAddress("0.0.0.0", 0);
    try (var blog = start(new Exposure.Loopback(), everywhere, Set.of())) {
      assertEquals(200, operate(blog, "192.0.2.1"));
      assertEquals(200, operate(blog, "[2001:db8::1]:1"));
      assertEquals(421, operate(blog, "evil.example"));
      assertEquals(421, ask(blog, "192.0.2.1"));
    }
  }

  private static WatchedBlog start(
      Exposure exposure, InetSocketAddress admin, Set<String> allowed) {
    return WatchedBlog.start(
        new BlogOptions(
            LOOPBACK,
            admin,
            exposure,
            allowed,
            DEFAULT.registrations(),
            DEFAULT.sessions(),
            DEFAULT.posts(),
            DEFAULT.drain(),
            DEFAULT.accessLog(),
            DEFAULT.threads()));
  }

  private static int ask(WatchedBlog blog, String host) throws IOException {
    return askFor(blog, "/posts", host);
  }

  private static int askFor(WatchedBlog blog, String target, String host) throws IOException {
    try (var socket = new RawClient(blog.uri())) {
      socket.send(Notation.bytes("GET " + target + " HTTP/1.1⏎Host: " + host + "⏎⏎"));
      return socket.reply("GET").status();
    }
  }

  private static int operate(WatchedBlog blog, String host) throws IOException {
    return HostTest.operator(blog.adminUri(), host).status();
  }
}
