package dev.racecourse.blog.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.Await;
import dev.racecourse.blog.WatchedServer;
import dev.racecourse.blog.throttle.Network;
import dev.racecourse.blog.wire.RawClient;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How connections are shared out, and how they become free. */
class ConnectionLimitTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final Duration NEVER = Duration.ofMinutes(1);
  private static final Network GREEDY = Network.of("203.0.113.1");

  /** Of the connections that are those of one client. */
  private final Set<Integer> greedyPorts = ConcurrentHashMap.newKeySet();

  private final WatchedServer jetty = new WatchedServer();
  private final ServerConnector connector =
      new ServerConnector(jetty, 1, 1, new TimedConnections(new HttpConfiguration()));

  private ConnectionLimit start(int most, Duration shortPatience) throws Exception {
    var limit = ConnectionLimit.install(connector, most, shortPatience, this::client);
    jetty.addConnector(connector);
    jetty.start();
    return limit;
  }

  private Optional<Network> client(InetSocketAddress address) {
    return greedyPorts.contains(address.getPort()) ? Optional.of(GREEDY) : Optional.empty();
  }

  @AfterEach
  void stop() throws Exception {
    jetty.stop();
    jetty.assertClean();
  }

  @Test
  void aConnectionBeyondTheLimitWaitsForAnotherToClose() throws Exception {
    var limit = start(2, NEVER);
    try (var first = served();
        var second = connect()) {
      second.send(GET);
      second.awaitReply();
      Await.until("nobody is accepted", () -> !connector.isAccepting());
      try (var third = connect()) {
        third.send(GET);
        assertEquals(2, limit.open());
        first.endOutput();
        third.awaitReply();
      }
    }
  }

  @Test
  void whoIsIdleMakesRoom() throws Exception {
    start(2, Duration.ofMillis(100));
    try (var first = served();
        var second = connect();
        var third = served()) {
      assertTrue(first.ends());
      second.endOutput();
      third.endOutput();
    }
  }

  @Test
  void whoAsksOftenMakesRoomToo() throws Exception {
    start(2, NEVER);
    try (var first = served();
        var second = connect();
        var third = connect()) {
      Await.until("nobody is accepted", () -> !connector.isAccepting());
      third.send(GET);
      first.send(GET);
      assertTrue(first.reply("GET").closes());
      first.endOutput();
      assertTrue(third.reply("GET").closes());
      second.send(GET);
      assertTrue(second.reply("GET").closes());
    }
  }

  @Test
  void whoStaysAfterTheLastAnswerIsClosedAsIdle() throws Exception {
    var limit = start(1, Duration.ofMillis(100));
    try (var first = connect()) {
      first.send(GET);
      assertTrue(first.reply("GET").closes());
      Await.until("the first is gone, though it did not leave", () -> limit.open() == 0);
      try (var second = connect()) {
        second.send(GET);
        second.awaitReply();
      }
    }
  }

  @Test
  void aShortageEndsWhenAQuarterIsFree() throws Exception {
    var limit = start(4, NEVER);
    try (var first = served();
        var second = served();
        var third = served();
        var fourth = connect()) {
      Await.until("nobody is accepted", () -> !connector.isAccepting());
      first.endOutput();
      Await.until("one is free", () -> limit.open() == 3);
      second.send(GET);
      assertTrue(second.reply("GET").closes());
      second.endOutput();
      Await.until("two are free", () -> limit.open() == 2);
      third.send(GET);
      assertFalse(third.reply("GET").closes());
      fourth.send(GET);
      assertFalse(fourth.reply("GET").closes());
      for (var open : connector.getConnectedEndPoints()) {
        assertEquals(30_000, open.getIdleTimeout());
      }
    }
  }

  @Test
  void oneClientLeavesHalfToTheOthers() throws Exception {
    var limit = start(4, NEVER);
    try (var first = greedy();
        var second = greedy()) {
      first.send(GET);
      first.awaitReply();
      second.send(GET);
      second.awaitReply();
      try (var refused = greedy()) {
        assertTrue(refused.ends());
      }
      try (var other = served()) {
        assertEquals(3, limit.open());
        second.endOutput();
        Await.until("one is given back", () -> limit.open() == 2);
        try (var again = greedy()) {
          again.send(GET);
          again.awaitReply();
        }
        other.send(GET);
        other.awaitReply();
      }
    }
  }

  private RawClient connect() throws Exception {
    return connect(port -> {});
  }

  private RawClient served() throws Exception {
    var client = connect();
    client.send(GET);
    client.reply("GET");
    return client;
  }

  private RawClient greedy() throws Exception {
    return connect(greedyPorts::add);
  }

  private RawClient connect(IntConsumer ownPort) throws Exception {
    var socket = new Socket();
    socket.bind(null);
    ownPort.accept(socket.getLocalPort());
    socket.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), connector.getLocalPort()));
    return new RawClient(socket);
  }
}
