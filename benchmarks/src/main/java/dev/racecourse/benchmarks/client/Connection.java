package dev.racecourse.benchmarks.client;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;

/**
 * One kept-alive HTTP/1.1 connection. The thread that asks is the thread that waits and reads, so
 * no request changes threads on the client's side. Not thread-safe.
 */
public final class Connection implements Closeable {
  private static final int TIMEOUT_SECONDS = 10;

  private final Socket socket;
  private final Response response = new Response();

  private Connection(Socket socket) {
    this.socket = socket;
  }

  /** Connects to that server. */
  public static Connection open(URI server) throws IOException {
    var socket = new Socket(server.getHost(), server.getPort());
    try {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(TIMEOUT_SECONDS * 1000);
      return new Connection(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /**
   * Sends a request and reads the whole answer.
   *
   * @return the answer, valid until the next call
   * @throws IOException if there is no complete answer within 10 seconds of silence; the connection
   *     is of no use afterwards
   */
  public Response send(Request request) throws IOException {
    socket.getOutputStream().write(request.bytes());
    try {
      response.read(socket.getInputStream());
    } catch (SocketTimeoutException e) {
      throw new IOException("the server was silent for " + TIMEOUT_SECONDS + " s", e);
    }
    return response;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
