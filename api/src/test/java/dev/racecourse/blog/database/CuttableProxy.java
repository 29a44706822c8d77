package dev.racecourse.blog.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** A way to a server on the loopback interface that can be cut, and mended. */
public final class CuttableProxy implements AutoCloseable {

  private final ServerSocket listening;
  private final int server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile boolean isCut;
  private volatile String fatal = "";

  public CuttableProxy(int server) throws IOException {
    this.server = server;
    listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** Cuts all connections, and each new one. */
  public void cut() {
    isCut = true;
    sockets.forEach(CuttableProxy::close);
  }

  /** Lets the next question through that has this text, loses the answer, and the connection. */
  public void loseTheAnswerTo(String text) {
    fatal = text;
  }

  public void mend() {
    isCut = false;
  }

  private void accept() {
    try {
      while (true) {
        var client = listening.accept();
        if (isCut) {
          close(client);
        } else {
          join(client);
        }
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void join(Socket client) throws IOException {
    var behind = new Socket(InetAddress.getLoopbackAddress(), server);
    sockets.add(client);
    sockets.add(behind);
    var lost = new AtomicBoolean();
    start(
        () ->
            pump(
                client,
                behind,
                question -> {
                  if (!fatal.isEmpty() && question.contains(fatal)) {
                    fatal = "";
                    lost.set(true);
                  }
                  return true;
                }));
    start(() -> pump(behind, client, answer -> !lost.get()));
  }

  private void pump(Socket from, Socket to, Predicate<String> passes) {
    try (from;
        to) {
      copy(from.getInputStream(), to.getOutputStream(), passes);
    } catch (IOException e) {
      // Cut, or ended by one of the two.
    } finally {
      sockets.remove(from);
    }
  }

  private static void copy(InputStream in, OutputStream out, Predicate<String> passes)
      throws IOException {
    var bytes = new byte[8192];
    for (var n = in.read(bytes); n >= 0; n = in.read(bytes)) {
      if (!passes.test(new String(bytes, 0, n, StandardCharsets.ISO_8859_1))) {
        return;
      }
      out.write(bytes, 0, n);
    }
  }

  private static void start(Runnable task) {
    var thread = new Thread(task, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    cut();
  }
}
