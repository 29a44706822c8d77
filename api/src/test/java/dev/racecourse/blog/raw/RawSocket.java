package dev.racecourse.blog.raw;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** One TCP connection to the blog, on which any bytes can be sent. */
final class RawSocket implements AutoCloseable {
  /** Well over the five seconds in which a client that stops sending is cut off. */
  private static final int HANG_MILLIS = 15_000;

  private final Socket socket;
  private final InputStream in;
  private final ReplyReader replies;

  RawSocket(URI blog) throws IOException {
    socket = new Socket(blog.getHost(), blog.getPort());
    socket.setSoTimeout(HANG_MILLIS);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
    replies = new ReplyReader(in);
  }

  /** Sends the bytes, or as many as a server takes that has already answered and closed. */
  void send(byte[] bytes) throws IOException {
    try {
      socket.getOutputStream().write(bytes);
    } catch (SocketException closedByTheServer) {
      // What it said before it closed is still there to be read.
    }
  }

  /** Says that no more bytes will follow, and goes on listening. */
  void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  RawReply reply(String method) throws IOException {
    return replies.read(method);
  }

  /** Whether the server closes without saying more. */
  boolean ends() throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketException reset) {
      return true;
    }
  }

  /** Drops the connection: the server sees a reset. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
