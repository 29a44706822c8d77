package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.racecourse.blog.http.TimedConnections;
import dev.racecourse.blog.wire.RawClient;
import java.io.IOException;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sockets bound how many clients there are, and how slow those may be. */
class ConnectorsTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

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
      Await.until("no more connections are taken", () -> !connector.isAccepting());
      try (var third = connect()) {
        third.send(GET);
        assertEquals(2, connector.getConnectedEndPoints().size());
        first.endOutput();
        third.awaitReply();
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

  private RawClient connect() throws IOException {
    return new RawClient(Connectors.uri(connector));
  }

  private static void assertServed(RawClient client) throws IOException {
    client.send(GET);
    client.awaitReply();
  }
}
