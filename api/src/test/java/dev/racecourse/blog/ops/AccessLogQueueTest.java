package dev.racecourse.blog.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.Await;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the log keeps out of the way of whoever is served. */
class AccessLogQueueTest {
  private static final int CAPACITY = 4;

  private final Stream stream = new Stream();
  private final AccessLog log =
      new AccessLog(new PrintStream(stream, false, StandardCharsets.US_ASCII), CAPACITY);
  private final Semaphore logged = new Semaphore(0);
  private final Server server = new Server();
  private final LocalConnector connector = new LocalConnector(server);

  @BeforeEach
  void start() throws Exception {
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract.NonBlocking() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            callback.succeeded();
            return true;
          }
        });
    server.setRequestLog(
        (request, response) -> {
          log.log(request, response);
          logged.release();
        });
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    stream.gate.countDown();
    server.stop();
    log.stop();
  }

  @Test
  void aStreamThatBlocksCostsLinesAndNothingElse() throws Exception {
    log.start();
    serve(1);
    assertTrue(stream.entered.await(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS));
    serve(CAPACITY + 6);
    stream.gate.countDown();
    log.stop();
    var lines = stream.lines();
    assertEquals(1 + CAPACITY + 1, lines.size(), lines::toString);
    assertEquals("{\"dropped\":6}", lines.get(lines.size() - 1));
  }

  @Test
  void aRoundThatFailsIsNotTheLast() throws Exception {
    assertGoesOnAfter(
        () -> {
          throw new IllegalStateException("a stream that this test broke");
        });
  }

  @Test
  void norIsOneThatFailsForWantOfMemory() throws Exception {
    assertGoesOnAfter(
        () -> {
          throw new OutOfMemoryError("planted");
        });
  }

  private void assertGoesOnAfter(Runnable failing) throws Exception {
    stream.failures.add(failing);
    stream.gate.countDown();
    log.start();
    serve(1);
    assertTrue(stream.entered.await(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS));
    serve(1);
    log.stop();
    assertEquals(1, stream.lines().size(), () -> stream.lines().toString());
  }

  @Test
  void stoppingWritesWhatIsLeft() throws Exception {
    stream.gate.countDown();
    log.start();
    serve(CAPACITY);
    log.stop();
    assertEquals(CAPACITY, stream.lines().size());
  }

  @Test
  void stoppingDoesNotWaitForAStreamThatBlocksForEver() throws Exception {
    log.start();
    serve(1);
    assertTrue(stream.entered.await(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS));
    log.stop();
    assertTrue(log.isStopped());
    assertTrue(stream.lines().isEmpty());
  }

  private void serve(int requests) throws Exception {
    for (var i = 0; i < requests; i++) {
      var response = connector.getResponse("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertTrue(response.startsWith("HTTP/1.1 200 "), response);
    }
    assertTrue(logged.tryAcquire(requests, Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS));
  }

  /** A stream that takes nothing before its gate is open. */
  private static final class Stream extends OutputStream {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Queue<Runnable> failures = new ConcurrentLinkedQueue<>();
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      entered.countDown();
      try {
        assertTrue(gate.await(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS), "never opened");
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      var failing = failures.poll();
      if (failing != null) {
        failing.run();
      }
      taken.write(bytes, offset, length);
    }

    private List<String> lines() {
      return taken.toString(StandardCharsets.US_ASCII).lines().toList();
    }
  }
}
