package dev.racecourse.blog.limits;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;

/** Opens HTTP/1 connections on which no client may dribble the head of a request. Thread-safe. */
public final class TimedConnections extends HttpConnectionFactory {
  private final SlowLimits limits;

  public TimedConnections(HttpConfiguration config) {
    this(config, SlowLimits.DEFAULT);
  }

  /** Opens connections within these limits. */
  public TimedConnections(HttpConfiguration config, SlowLimits limits) {
    super(config);
    this.limits = limits;
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    var connection =
        new TimedConnection(getHttpConfiguration(), connector, endPoint, limits.head());
    connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
    return configure(connection, connector, endPoint);
  }
}
