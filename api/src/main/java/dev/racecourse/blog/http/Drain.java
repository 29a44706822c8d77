package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Header;
import dev.racecourse.blog.route.Refused;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Counts the requests in flight, and refuses new ones once the blog is stopping. Thread-safe, as
 * Jetty's handler is: it adds no state.
 */
public final class Drain extends GracefulHandler {

  /** Guards that handler. */
  public Drain(Handler handler) {
    super(handler);
  }

  @Override
  protected void handleShutdownRejection(Request request, Response response, Callback callback) {
    new Exchange(request, response, callback)
        .refuse(
            new Refused(
                503,
                "the server is stopping",
                new Header("Connection", "close"),
                new Header("Retry-After", "1")));
  }
}
