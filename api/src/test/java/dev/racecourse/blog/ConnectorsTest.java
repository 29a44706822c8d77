package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.limits.TimedConnections;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sockets bound how many clients there are, and how slow those may be. */
class ConnectorsTest {
  private static final int HANG_MILLIS = 20_000;
  private static final byte[] GET =
      "GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final WatchedServer jetty = new WatchedServer();
  private final ServerConnector connector = Connectors.blog(jetty, BlogOptions.DEFAULT);
  private final NetworkConnectionLimit limit = Connectors.limit(connector, 2);

  @BeforeEach
  void start() throws Exception {
    jetty.addConnector(connector);
    jetty.addBean(limit);
    jetty.start();
  }

  @AfterEach
  void stop() throws Exception {
    jetty.stop();
    jetty.assertClean();
  }

  @Test
  void aConnectionBeyondTheLimitWaitsForAnotherToClose() throws Exception {
    limit.setEndPointIdleTimeout(0);
    try (var first = connect();
        var second = connect()) {
      assertServed(first);
      assertServed(second);
      awaitNotAccepting();
      try (var third = connect()) {
        third.getOutputStream().write(GET);
        assertEquals(2, connector.getConnectedEndPoints().size());
        first.shutdownOutput();
        assertAnswer(third);
      }
    }
  }

  @Test
  void whoIsIdleMakesRoom() throws Exception {
    try (var first = connect()) {
      assertServed(first);
      try (var second = connect();
          var third = connect()) {
        assertServed(second);
        assertServed(third);
      }
    }
  }

  @Test
  void anOperatorMayNotDribbleEither() {
    var admin = Connectors.admin(jetty, BlogOptions.DEFAULT);
    assertInstanceOf(TimedConnections.class, admin.getDefaultConnectionFactory());
  }

  private Socket connect() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    socket.setSoTimeout(HANG_MILLIS);
    return socket;
  }

  private static void assertServed(Socket client) throws IOException {
    client.getOutputStream().write(GET);
    assertAnswer(client);
  }

  private static void assertAnswer(Socket client) throws IOException {
    assertEquals('H', client.getInputStream().read());
  }

  private void awaitNotAccepting() throws InterruptedException {
    var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HANG_MILLIS);
    while (connector.isAccepting()) {
      assertTrue(System.nanoTime() < end, "the server takes any number of connections");
      Thread.sleep(10);
    }
  }
}
