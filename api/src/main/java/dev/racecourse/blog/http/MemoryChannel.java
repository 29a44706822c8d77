package dev.racecourse.blog.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.MemoryConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/**
 * A client's connection to a Jetty of the same process. It has a connector of its own, as Jetty
 * runs the requests of one memory connector one at a time. For one thread, which blocks.
 */
public final class MemoryChannel implements ByteChannel {
  private static final int TIMEOUT_SECONDS = 10;

  private final Server server;
  private final MemoryConnector connector;
  private final EndPoint client;

  private MemoryChannel(Server server, MemoryConnector connector, EndPoint client) {
    this.server = server;
    this.connector = connector;
    this.client = client;
  }

  /**
   * Connects.
   *
   * @param server one that has started
   * @param protocol what is spoken
   */
  public static MemoryChannel open(Server server, ConnectionFactory protocol) {
    // Tasks for the thread pool run on this thread: there is nothing to wait for.
    var connector = new MemoryConnector(server, Runnable::run, null, null, protocol);
    try {
      server.addConnector(connector);
      connector.start();
    } catch (Exception e) {
      throw new IllegalStateException("a memory connector did not start", e);
    }
    return new MemoryChannel(server, connector, connector.connect().getLocalEndPoint());
  }

  /**
   * Reads the bytes that there are, and waits if there are none.
   *
   * @return how many bytes, at least 1; or -1 at the end
   * @throws IOException if the server has stopped, or nothing comes within 10 seconds
   */
  @Override
  public int read(ByteBuffer target) throws IOException {
    // Jetty appends at the limit of a buffer.
    var filled = target.slice().limit(0);
    for (var count = client.fill(filled); ; count = client.fill(filled)) {
      if (count != 0) {
        target.position(target.position() + Math.max(0, count));
        return count;
      }
      awaitReadable();
    }
  }

  private void awaitReadable() throws IOException {
    if (!connector.isRunning()) {
      throw new EOFException("the server has stopped");
    }
    var readable = new Callback.Completable();
    client.fillInterested(readable);
    try {
      readable.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new SocketTimeoutException("the server was silent for " + TIMEOUT_SECONDS + " s");
    } catch (ExecutionException e) {
      throw new IOException("the connection broke", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    var bytes = source.remaining();
    if (!client.flush(source)) {
      throw new IOException("the server does not take the request");
    }
    return bytes;
  }

  @Override
  public boolean isOpen() {
    return client.isOpen();
  }

  @Override
  public void close() {
    client.close();
    server.removeConnector(connector);
    try {
      connector.stop();
    } catch (Exception e) {
      throw new IllegalStateException("a memory connector did not stop", e);
    }
  }
}
