package dev.racecourse.blog.http;

import dev.racecourse.blog.limits.BodyLimit;
import dev.racecourse.blog.limits.SlowLimits;
import dev.racecourse.blog.route.Refused;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers 421 (RFC 9110, section 15.5.20) to a request that names another host than this server's.
 * Checks the requests of one connector; those of others pass. Thread-safe: it is immutable.
 *
 * <p>The host of the target counts. If the target has none, Host counts (RFC 9112, section 3.2.2).
 * A request of HTTP/1.0 may name no host: Jetty then takes the address that the request came in by,
 * so it passes. That is no danger, as every browser names a host.
 */
public final class HostCheck extends Handler.Wrapper {
  private final Connector connector;
  private final AllowedHosts hosts;
  private final BodyLimit bodies = new BodyLimit(SlowLimits.DEFAULT);

  /**
   * Guards that handler.
   *
   * @param connector whose requests are checked
   */
  public HostCheck(Connector connector, AllowedHosts hosts, Handler handler) {
    super(handler);
    this.connector = connector;
    this.hosts = hosts;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!isMisdirected(request)) {
      return super.handle(request, response, callback);
    }
    var done = Framing.hasBody(request) ? bodies.afterRest(request, callback) : callback;
    new Exchange(request, response, done)
        .refuse(new Refused(421, "this server does not go by that host; --allowed-host adds one"));
    return true;
  }

  private boolean isMisdirected(Request request) {
    if (request.getConnectionMetaData().getConnector() != connector) {
      return false;
    }
    var host = request.getHttpURI().getHost();
    return host == null || !hosts.include(host);
  }
}
