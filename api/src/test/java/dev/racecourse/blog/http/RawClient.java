package dev.racecourse.blog.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/** A client that sends what bytes it likes, when it likes. */
final class RawClient implements AutoCloseable {
  private static final int HANG_MILLIS = 20_000;

  private final Socket socket = new Socket();
  private final InputStream in;

  RawClient(int port) throws IOException {
    this(port, own -> {});
  }

  /** Tells its own port before it connects. */
  RawClient(int port, IntConsumer ownPort) throws IOException {
    socket.setReceiveBufferSize(8192);
    socket.setSoTimeout(HANG_MILLIS);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    ownPort.accept(socket.getLocalPort());
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), HANG_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  void send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
  }

  /** Sends these bytes again and again, until the server answers or closes. */
  void dribble(String bytes) throws IOException, InterruptedException {
    var end = System.nanoTime() + HANG_MILLIS * 1_000_000L;
    while (in.available() == 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the server bears a dribbling client");
      }
      send(bytes);
      Thread.sleep(50);
    }
  }

  void awaitAnswer() throws IOException {
    in.mark(1);
    if (in.read() < 0) {
      throw new AssertionError("closed without an answer");
    }
    in.reset();
  }

  /** Says that no more bytes will follow, and goes on listening. */
  void leave() throws IOException {
    socket.shutdownOutput();
  }

  /** Whether the server closes without saying more. */
  boolean ends() throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketException reset) {
      return true;
    }
  }

  /** Everything up to the end of the connection. */
  String readAll() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
  }

  /** One response with a Content-Length. */
  String readOne() throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
      var next = in.read();
      if (next < 0) {
        throw new AssertionError("closed after " + head);
      }
      head.append((char) next);
    }
    var length = contentLength(head.toString());
    var body = in.readNBytes(length);
    if (body.length < length) {
      throw new AssertionError("closed after " + body.length + " bytes of " + length);
    }
    return head + new String(body, StandardCharsets.US_ASCII);
  }

  private static int contentLength(String head) {
    return head.lines()
        .filter(line -> line.startsWith("Content-Length: "))
        .mapToInt(line -> Integer.parseInt(line.substring("Content-Length: ".length())))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
