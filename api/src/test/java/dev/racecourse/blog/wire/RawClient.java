package dev.racecourse.blog.wire;

import dev.racecourse.blog.Await;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * One connection to a server, on which any bytes can be sent at any time. For one thread that reads
 * and one that writes; both block.
 */
public final class RawClient implements AutoCloseable {
  private static final int HANGS_AFTER_MILLIS =
      (int) TimeUnit.SECONDS.toMillis(Await.HANGS_AFTER_SECONDS);

  /** Small, so that a server has to wait for a client that does not read. */
  private static final int RECEIVE_BUFFER_BYTES = 8192;

  private final Socket socket;
  private final InputStream in;
  private final ReplyReader replies;

  /** Connects to the server of a URI, without TLS. */
  public RawClient(URI server) throws IOException {
    this(connect(new InetSocketAddress(server.getHost(), server.getPort())));
  }

  /**
   * Takes over a connection.
   *
   * @param connected a socket, which may be one of TLS
   */
  public RawClient(Socket connected) throws IOException {
    socket = connected;
    socket.setSoTimeout(HANGS_AFTER_MILLIS);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
    replies = new ReplyReader(in);
  }

  private static Socket connect(InetSocketAddress server) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(RECEIVE_BUFFER_BYTES);
    socket.connect(server, HANGS_AFTER_MILLIS);
    return socket;
  }

  /** Sends text in Latin-1, as {@link #send(byte[])} sends bytes. */
  public boolean send(String latin1) throws IOException {
    return send(latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * Sends bytes.
   *
   * @return false if the server has closed; what it said before can still be read
   */
  public boolean send(byte[] bytes) throws IOException {
    try {
      socket.getOutputStream().write(bytes);
      return true;
    } catch (SocketException closed) {
      return false;
    }
  }

  /** Says that no more bytes will follow, and goes on listening. */
  public void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  /**
   * Reads the next response.
   *
   * @param method of the request that it answers
   * @throws EOFException if the connection ended before the response did
   */
  public Reply reply(String method) throws IOException {
    return replies.read(method);
  }

  /** Waits for the first byte of a response, and leaves it to be read. */
  public void awaitReply() throws IOException {
    in.mark(1);
    if (in.read() < 0) {
      throw new EOFException("closed without an answer");
    }
    in.reset();
  }

  /** Whether the server closes without saying more. */
  public boolean ends() throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketException reset) {
      return true;
    }
  }

  /** Waits until the server closes, whatever it still says. */
  public void awaitEnd() throws IOException {
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (SocketException reset) {
      // That is an end, too.
    }
  }

  /** Drops the connection: the server sees a reset. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
