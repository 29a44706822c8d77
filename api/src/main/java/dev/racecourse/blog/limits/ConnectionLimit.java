package dev.racecourse.blog.limits;

import dev.racecourse.blog.throttle.Network;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.IO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds the open connections of a connector, because each costs a file descriptor, and shares them
 * out between clients. A client that has its share gets no more: a new connection of it is closed
 * at once. If all connections are taken, new ones wait in the socket's queue.
 *
 * <p>From then on there is a shortage, until more than a quarter is free. In a shortage a
 * connection without a request is closed after a short time, and every answer is the last on its
 * connection, so no client keeps a connection by asking often. A request under way goes on: see
 * {@link TimedConnection}.
 *
 * <p>Thread-safe: its lock guards the shares and the change to a shortage and back. A request reads
 * without the lock whether there is a shortage.
 *
 * <p>Jetty's NetworkConnectionLimit only counts, and takes some connections off twice when they
 * break. This one knows each connection, and takes it off once.
 */
public final class ConnectionLimit
    implements SelectorManager.AcceptListener, HttpConfiguration.Customizer {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionLimit.class);
  private static final HttpField LAST_ANSWER =
      new PreEncodedHttpField(HttpHeader.CONNECTION, "close");

  private final ServerConnector connector;
  private final int most;
  private final Duration shortPatience;
  private final long patienceMillis;
  private final Function<InetSocketAddress, Optional<Network>> clients;
  private final ConnectionShares<SelectableChannel> shares;
  private volatile boolean shortage;

  private ConnectionLimit(
      ServerConnector connector,
      int most,
      Duration shortPatience,
      Function<InetSocketAddress, Optional<Network>> clients) {
    this.connector = connector;
    this.most = most;
    this.shortPatience = shortPatience;
    this.patienceMillis = connector.getIdleTimeout();
    this.clients = clients;
    this.shares = new ConnectionShares<>(most);
  }

  /** Bounds the connections of clients that are known by their addresses. */
  public static ConnectionLimit betweenClients(ServerConnector connector, int most) {
    return install(connector, most, Duration.ofSeconds(1), Network::ofRemote);
  }

  /** Bounds the connections of a proxy: whose requests they carry changes all the time. */
  public static ConnectionLimit ofProxy(ServerConnector connector, int most) {
    return install(connector, most, Duration.ofSeconds(1), address -> Optional.empty());
  }

  /**
   * Bounds the connections of a connector, which is not started yet and has a thread that accepts.
   *
   * @param shortPatience how long a connection may be idle in a shortage
   * @param clients who holds the connections from an address, if that can be told
   */
  static ConnectionLimit install(
      ServerConnector connector,
      int most,
      Duration shortPatience,
      Function<InetSocketAddress, Optional<Network>> clients) {
    var limit = new ConnectionLimit(connector, most, shortPatience, clients);
    connector.addBean(limit);
    connector
        .getConnectionFactory(HttpConfiguration.ConnectionFactory.class)
        .getHttpConfiguration()
        .addCustomizer(limit);
    return limit;
  }

  /** How many connections are open. */
  public synchronized int open() {
    return shares.taken();
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    if (shortage) {
      responseHeaders.put(LAST_ANSWER);
    }
    return request;
  }

  @Override
  public void onAccepting(SelectableChannel channel) {
    if (!take(channel)) {
      IO.close(channel);
    }
  }

  @Override
  public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
    giveBack(channel);
  }

  @Override
  public void onClosed(SelectableChannel channel) {
    giveBack(channel);
  }

  private synchronized boolean take(SelectableChannel channel) {
    if (!shares.take(channel, client(channel))) {
      return false;
    }
    if (shares.free() == 0) {
      if (!shortage) {
        shortage = true;
        allowIdle(shortPatience.toMillis());
        LOG.warn("all {} connections are taken: each now ends with its next answer", most);
      }
      connector.setAccepting(false);
    }
    return true;
  }

  private synchronized void giveBack(SelectableChannel channel) {
    if (!shares.giveBack(channel)) {
      return;
    }
    if (shares.free() == 1) {
      connector.setAccepting(true);
    }
    if (shortage && shares.free() > most / 4) {
      LOG.info("a quarter of {} connections is free again", most);
      shortage = false;
      allowIdle(patienceMillis);
    }
  }

  /** Of connections that are open and of those to come. */
  private void allowIdle(long millis) {
    connector.setIdleTimeout(millis);
    for (var endPoint : connector.getConnectedEndPoints()) {
      endPoint.setIdleTimeout(millis);
    }
  }

  private Optional<Network> client(SelectableChannel channel) {
    try {
      return channel instanceof SocketChannel socket
              && socket.getRemoteAddress() instanceof InetSocketAddress address
          ? clients.apply(address)
          : Optional.empty();
    } catch (IOException e) {
      // The client is gone already, and Jetty is about to find out.
      return Optional.empty();
    }
  }
}
