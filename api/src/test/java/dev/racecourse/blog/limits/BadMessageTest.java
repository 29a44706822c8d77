package dev.racecourse.blog.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.WatchedServer;
import dev.racecourse.blog.wire.RawClient;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Jetty answers a message that it cannot parse on another thread than the one that read it, and
 * after the answer a third thread serves the connection. It has to wait for the first to leave:
 * both would use the same buffer, and give it back.
 */
class BadMessageTest {
  private final AtomicInteger overlaps = new AtomicInteger();
  private final WatchedServer jetty = new WatchedServer();
  private final ServerConnector connector =
      new ServerConnector(jetty, 1, 1, new TimedConnections(new HttpConfiguration())) {
        @Override
        protected SocketChannelEndPoint newEndPoint(
            SocketChannel channel, ManagedSelector selector, SelectionKey key) {
          return new SlowToLeave(channel, selector, key);
        }
      };

  @Test
  void isLeftByItsReaderBeforeAnotherThreadServesTheConnection() throws Exception {
    jetty.addConnector(connector);
    jetty.start();
    try (var client = new RawClient(URI.create("http://127.0.0.1:" + connector.getLocalPort()))) {
      client.send("\0\0\r\n\r\n");
      assertEquals(400, client.reply("GET").status());
      client.awaitEnd();
    }
    jetty.stop();
    assertEquals(0, overlaps.get(), "two threads served the connection at once");
    jetty.assertClean();
  }

  /**
   * Keeps the reader of a message for a moment, and sees whether another thread reads meanwhile.
   */
  private final class SlowToLeave extends SocketChannelEndPoint {
    private final CountDownLatch anotherReads = new CountDownLatch(1);
    private volatile @Nullable Thread reader;
    private volatile boolean hasParsed;

    SlowToLeave(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
      super(channel, selector, key, jetty.getScheduler());
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
      if (reader == null) {
        reader = Thread.currentThread();
      } else if (reader != Thread.currentThread()) {
        anotherReads.countDown();
      }
      return super.fill(buffer);
    }

    /** The reader asks for it first after it has parsed, before it gives its buffer back. */
    @Override
    public Connection getConnection() {
      if (reader == Thread.currentThread() && !hasParsed) {
        hasParsed = true;
        overlaps.addAndGet(isAnotherReading() ? 1 : 0);
      }
      return super.getConnection();
    }

    private boolean isAnotherReading() {
      try {
        return anotherReads.await(500, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
