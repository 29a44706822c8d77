package dev.racecourse.blog.http;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Shows a request as the proxy in front of the blog received it: by HTTPS, and from the client that
 * the proxy names. Of X-Forwarded-For only the last address counts. The proxy wrote it; the client
 * may have invented those before it. (Jetty's customizer trusts the first.) Thread-safe: it has no
 * state.
 */
public final class BehindProxy implements HttpConfiguration.Customizer {
  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    return new Forwarded(request);
  }

  private static final class Forwarded extends Request.Wrapper {
    private final HttpURI uri;
    private final ConnectionMetaData connection;

    Forwarded(Request request) {
      super(request);
      uri = HttpURI.build(request.getHttpURI()).scheme(HttpScheme.HTTPS).asImmutable();
      var named = request.getHeaders().getLast(HttpHeader.X_FORWARDED_FOR);
      var direct = request.getConnectionMetaData();
      connection = named == null ? direct : new Client(direct, last(named));
    }

    private static String last(String addresses) {
      return addresses.substring(addresses.lastIndexOf(',') + 1).strip();
    }

    @Override
    public HttpURI getHttpURI() {
      return uri;
    }

    @Override
    public boolean isSecure() {
      return true;
    }

    @Override
    public ConnectionMetaData getConnectionMetaData() {
      return connection;
    }
  }

  private static final class Client extends ConnectionMetaData.Wrapper {
    private final SocketAddress address;

    Client(ConnectionMetaData direct, String address) {
      super(direct);
      // Unresolved: a client must not be able to make the blog ask the DNS for a name.
      this.address = InetSocketAddress.createUnresolved(address, 0);
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
      return address;
    }
  }
}
