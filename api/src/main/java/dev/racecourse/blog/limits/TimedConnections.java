package dev.racecourse.blog.limits;

import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.util.NanoTime;

/** Opens HTTP/1 connections on which the head of a request has to arrive in time. Thread-safe. */
public final class TimedConnections extends HttpConnectionFactory {
  private final SlowLimits limits;
  private final LongSupplier nanoTime;

  public TimedConnections(HttpConfiguration config) {
    this(config, SlowLimits.DEFAULT, NanoTime::now);
  }

  /**
   * Opens connections with these limits.
   *
   * @param nanoTime the clock by which heads are timed, in nanoseconds
   */
  public TimedConnections(HttpConfiguration config, SlowLimits limits, LongSupplier nanoTime) {
    super(config);
    this.limits = limits;
    this.nanoTime = nanoTime;
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    var connection =
        new TimedConnection(getHttpConfiguration(), connector, endPoint, limits, nanoTime);
    connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
    return configure(connection, connector, endPoint);
  }
}
