package dev.racecourse.blog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.Await;
import dev.racecourse.blog.WatchedServer;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection that breaks while it is opened counts no longer than it lasts, and only once. */
class ConnectionCountTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

  private final WatchedServer jetty = new WatchedServer();
  private final Breaking breaking = new Breaking();
  private final ServerConnector connector = new ServerConnector(jetty, 1, 1, breaking);
  private final ConnectionLimit limit =
      ConnectionLimit.install(connector, 2, Duration.ofMinutes(1), address -> Optional.empty());

  @AfterEach
  void stop() throws Exception {
    jetty.stop();
    jetty.assertClean();
  }

  @Test
  void whatCannotBeMadeDoesNotCount() throws Exception {
    breaking.when = When.MADE;
    start();
    assertEnds();
    assertBothCanBeTaken();
  }

  @Test
  void whatCannotBeOpenedDoesNotCount() throws Exception {
    breaking.when = When.OPENED;
    start();
    assertEnds();
    // Jetty forgot the end point when the channel was closed, and finds it by its idle timeout.
    connector.getConnectedEndPoints().forEach(EndPoint::close);
    Await.until("the end point is gone", () -> connector.getConnectedEndPoints().isEmpty());
    assertBothCanBeTaken();
  }

  private void start() throws Exception {
    jetty.addConnector(connector);
    jetty.start();
  }

  private void assertEnds() throws Exception {
    try (var client = new RawClient(connector.getLocalPort())) {
      assertTrue(client.ends());
    }
    Await.until("it does not count", () -> limit.open() == 0);
  }

  private void assertBothCanBeTaken() throws Exception {
    breaking.when = When.NEVER;
    try (var first = new RawClient(connector.getLocalPort())) {
      first.send(GET);
      first.awaitAnswer();
      assertTrue(connector.isAccepting());
      try (var second = new RawClient(connector.getLocalPort())) {
        second.send(GET);
        second.awaitAnswer();
        assertEquals(2, limit.open());
        assertFalse(connector.isAccepting());
      }
    }
    Await.until("none counts", () -> limit.open() == 0);
  }

  /** Where a connection breaks. */
  private enum When {
    MADE,
    OPENED,
    NEVER
  }

  private static final class Breaking extends HttpConnectionFactory {
    private volatile When when = When.NEVER;

    Breaking() {
      super(new HttpConfiguration());
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
      return switch (when) {
        case MADE -> throw new OutOfMemoryError("planted");
        case OPENED -> new Broken(connector, endPoint);
        case NEVER -> super.newConnection(connector, endPoint);
      };
    }
  }

  private static final class Broken extends AbstractConnection {
    Broken(Connector connector, EndPoint endPoint) {
      super(endPoint, connector.getExecutor());
    }

    @Override
    public void onOpen() {
      super.onOpen();
      throw new OutOfMemoryError("planted");
    }

    @Override
    public void onFillable() {}
  }
}
