package dev.racecourse.blog.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.Await;
import dev.racecourse.blog.WatchedServer;
import dev.racecourse.blog.wire.RawClient;
import java.io.EOFException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In a shortage of connections idle ones are closed, but no request under way is cut off. */
class RequestInShortageTest {
  private static final int MOST = 4;
  private static final Duration SHORT_PATIENCE = Duration.ofMillis(100);
  private static final int LONG_BYTES = 20_000_000;
  private static final MinimumRate ANY =
      new MinimumRate(Duration.ofMinutes(1), 1, Duration.ofMinutes(1));
  private static final SlowLimits PATIENT =
      new SlowLimits(Duration.ofMinutes(1), ANY, ANY, LONG_BYTES * MOST);
  private static final SlowLimits IMPATIENT =
      new SlowLimits(
          Duration.ofMinutes(1),
          ANY,
          new MinimumRate(Duration.ofMillis(1), 1, Duration.ofMinutes(1)),
          LONG_BYTES);

  private final WatchedServer jetty = new WatchedServer();
  private final BlockingQueue<Callback> waiting = new LinkedBlockingQueue<>();
  private final Semaphore begun = new Semaphore(0);
  private final List<RawClient> clients = new ArrayList<>();

  @AfterEach
  void stop() throws Exception {
    for (var client : clients) {
      client.close();
    }
    jetty.stop();
    jetty.assertClean();
  }

  @Test
  void whoWaitsForTheServerIsAnswered() throws Exception {
    var connector = start(PATIENT, MOST);
    sendToAllButOne(connector, "GET /wait HTTP/1.1\r\nHost: localhost\r\n\r\n");
    letIdleOnesBeClosed(connector);
    for (var client : clients) {
      waiting.take().succeeded();
      assertEquals(200, client.reply("GET").status());
    }
  }

  @Test
  void whoPausesInABodyMayGoOn() throws Exception {
    var connector = start(PATIENT, MOST);
    sendToAllButOne(
        connector, "POST /body HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n1");
    letIdleOnesBeClosed(connector);
    for (var client : clients) {
      client.send("2");
      assertEquals(200, client.reply("POST").status());
    }
  }

  @Test
  void whoPausesInAnAnswerMayGoOn() throws Exception {
    var connector = start(PATIENT, MOST);
    sendToAllButOne(connector, "GET /long HTTP/1.1\r\nHost: localhost\r\n\r\n");
    letIdleOnesBeClosed(connector);
    for (var client : clients) {
      assertEquals(LONG_BYTES, client.reply("GET").body().length());
    }
  }

  @Test
  void whoPausesInAnOldRequestIsCutOff() throws Exception {
    var connector = start(IMPATIENT, 1);
    send(connector, "GET /long HTTP/1.1\r\nHost: localhost\r\n\r\n");
    Await.until("it is cut off", () -> limit(connector).open() == 0);
    assertThrows(EOFException.class, () -> clients.get(0).reply("GET"));
  }

  private ServerConnector start(SlowLimits limits, int most) throws Exception {
    var http = new TimedConnections(new HttpConfiguration(), limits, NanoTime::now);
    var connector = new ServerConnector(jetty, 1, 1, http);
    ConnectionLimit.install(connector, most, SHORT_PATIENCE, address -> Optional.empty());
    jetty.addConnector(connector);
    jetty.getTail().setHandler(new Slow());
    jetty.start();
    return connector;
  }

  private static RawClient connect(ServerConnector connector) throws Exception {
    return new RawClient(URI.create("http://127.0.0.1:" + connector.getLocalPort()));
  }

  private void sendToAllButOne(ServerConnector connector, String request) throws Exception {
    while (clients.size() < MOST - 1) {
      send(connector, request);
    }
  }

  private void send(ServerConnector connector, String request) throws Exception {
    var client = connect(connector);
    clients.add(client);
    client.send(request);
    assertTrue(begun.tryAcquire(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS));
  }

  private static ConnectionLimit limit(ServerConnector connector) {
    return connector.getBean(ConnectionLimit.class);
  }

  /** Each takes the last connection, and is closed as idle; the others are idle for longer. */
  private static void letIdleOnesBeClosed(ServerConnector connector) throws Exception {
    for (var i = 0; i < 5; i++) {
      try (var idle = connect(connector)) {
        Await.until("a shortage", () -> connector.getIdleTimeout() == SHORT_PATIENCE.toMillis());
        assertTrue(idle.ends());
      }
    }
  }

  /** Answers when it is told to, when a body is there, or at length. */
  private final class Slow extends Handler.Abstract.NonBlocking {
    private final BodyLimit bodies = new BodyLimit(PATIENT);
    private final AnswerWriter answers = new AnswerWriter(PATIENT);

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      switch (Request.getPathInContext(request)) {
        case "/wait" -> waiting.add(callback);
        case "/body" ->
            bodies.read(request, bytes -> response.write(true, bytes, callback), callback::failed);
        default -> answers.write(request, response, ByteBuffer.allocate(LONG_BYTES), callback);
      }
      begun.release();
      return true;
    }
  }
}
