package dev.racecourse.turns;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ServerSocketChannel;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Accepts the connections of forks, each once and only with its token: any process of the machine
 * can connect to a loopback port.
 *
 * @param <K> what tells the forks apart
 */
public final class ForkAcceptor<K> implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration INTRODUCTION = Duration.ofSeconds(2);
  private static final int TOKEN_BYTES = 16;

  private final ServerSocketChannel server;
  private final Map<K, String> tokens = new LinkedHashMap<>();

  /** Opens a loopback port that is free, for these forks. */
  public ForkAcceptor(Collection<K> forks) throws IOException {
    forks.forEach(fork -> tokens.put(fork, newToken()));
    server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  /**
   * What a fork has to know to connect, as its environment variable {@code RACECOURSE_TURN} must
   * say: {@code port:token}.
   */
  public String address(K fork) {
    return server.socket().getLocalPort() + ":" + tokens.get(fork);
  }

  /**
   * Waits for all forks, and hands them to their conductor.
   *
   * @param limits of the conductor; this waits as long as a fork may take to start up
   * @param alive tells whether a fork may still come
   */
  public Conductor<K> acceptAll(TimeLimits limits, Predicate<K> alive)
      throws ForkLostException, IOException, InterruptedException {
    var accepted = new LinkedHashMap<K, ForkConnection>();
    var deadline = System.nanoTime() + limits.startUp().toNanos();
    try {
      while (accepted.size() < tokens.size()) {
        for (var fork : tokens.keySet()) {
          if (!accepted.containsKey(fork)) {
            requireStarting(fork, limits, deadline, alive);
          }
        }
        acceptNext(accepted);
      }
      var conductor = new Conductor<>(new LinkedHashMap<>(accepted), limits);
      accepted.clear();
      return conductor;
    } finally {
      accepted.values().forEach(ForkConnection::close);
    }
  }

  private void requireStarting(K fork, TimeLimits limits, long deadline, Predicate<K> alive)
      throws ForkLostException {
    if (System.nanoTime() > deadline) {
      throw new ForkLostException(
          fork, "did not start within " + limits.startUp().toSeconds() + " s, the limit");
    }
    if (!alive.test(fork)) {
      throw new ForkLostException(fork, "ended before its first iteration");
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void acceptNext(Map<K, ForkConnection> accepted)
      throws IOException, InterruptedException {
    server.socket().setSoTimeout((int) POLL.toMillis());
    Socket socket;
    try {
      socket = server.socket().accept();
    } catch (SocketTimeoutException e) {
      return;
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException();
    }
    try {
      socket.setSoTimeout((int) INTRODUCTION.toMillis());
      var token = new DataInputStream(socket.getInputStream()).readUTF();
      for (var fork : tokens.keySet()) {
        if (!accepted.containsKey(fork) && token.equals(tokens.get(fork))) {
          accepted.put(fork, new ForkConnection(fork, socket));
          return;
        }
      }
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (IOException e) {
      // Not one of ours: closed like any other stranger.
    }
    socket.close();
  }

  private static String newToken() {
    var bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
