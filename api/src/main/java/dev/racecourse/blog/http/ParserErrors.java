package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Header;
import dev.racecourse.blog.route.Refused;
import java.io.IOException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what the {@link BlogHandler} does not see: requests that Jetty could not parse, and
 * exchanges that failed in Jetty. The answer tells the status but not the cause. It closes the
 * connection, because it is not known where the next request begins. Thread-safe: it has no state.
 */
public final class ParserErrors implements Request.Handler {
  private static final Header CLOSE = new Header("Connection", "close");

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var exchange = new Exchange(request, response, callback);
    var status = response.getStatus();
    var failure = (Throwable) request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
    if (status >= 400 && status < 500 && status != 426) {
      exchange.refuse(new Refused(status, "the request could not be served", CLOSE));
    } else if (status != 500) {
      // Another version of HTTP, or an unknown framing.
      exchange.refuse(new Refused(400, "the request is not of HTTP/1.1", CLOSE));
    } else if (failure instanceof IOException) {
      // The client has closed the connection: only the access log sees this answer.
      exchange.refuse(new Refused(400, "the request did not arrive in full", CLOSE));
    } else {
      exchange.breakDown(failure);
    }
    return true;
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }
}
