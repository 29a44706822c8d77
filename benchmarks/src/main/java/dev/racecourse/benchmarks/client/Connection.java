package dev.racecourse.benchmarks.client;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.channels.ByteChannel;
import java.nio.channels.Channels;

/**
 * One kept-alive HTTP/1.1 connection. The thread that asks is the thread that waits and reads, so
 * no request changes threads on the client's side. Not thread-safe.
 */
public final class Connection implements Closeable {
  private static final int TIMEOUT_SECONDS = 10;

  private final InputStream in;
  private final OutputStream out;
  private final Closeable line;
  private final Response response = new Response();

  private Connection(InputStream in, OutputStream out, Closeable line) {
    this.in = in;
    this.out = out;
    this.line = line;
  }

  /** Connects to that server. */
  public static Connection open(URI server) throws IOException {
    var socket = new Socket();
    try {
      socket.connect(
          new InetSocketAddress(server.getHost(), server.getPort()), TIMEOUT_SECONDS * 1000);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(TIMEOUT_SECONDS * 1000);
      return new Connection(socket.getInputStream(), socket.getOutputStream(), socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Speaks over a channel that blocks. */
  public static Connection over(ByteChannel channel) {
    return new Connection(
        Channels.newInputStream(channel), Channels.newOutputStream(channel), channel);
  }

  /**
   * Sends a request and reads the whole answer.
   *
   * @return the answer, valid until the next call
   * @throws IOException if there is no complete answer within 10 seconds of silence; the connection
   *     is of no use afterwards
   */
  public Response send(Request request) throws IOException {
    out.write(request.bytes());
    try {
      response.read(in);
    } catch (SocketTimeoutException e) {
      throw new IOException("the server was silent for " + TIMEOUT_SECONDS + " s", e);
    }
    return response;
  }

  /**
   * Waits until the server closes the connection, which it does after an answer to a request that
   * asked for it.
   *
   * @throws IOException if it sends something instead
   */
  public void awaitEnd() throws IOException {
    if (in.read() >= 0) {
      throw new IOException("the server sent more than its answer has");
    }
  }

  @Override
  public void close() throws IOException {
    line.close();
  }
}
