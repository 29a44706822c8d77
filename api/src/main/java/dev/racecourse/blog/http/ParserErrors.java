package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Header;
import dev.racecourse.blog.route.Refused;
import java.io.IOException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what never reached the {@link BlogHandler}: requests that Jetty could not parse, and
 * exchanges that failed in Jetty. Says what the status says, and nothing of the cause, and closes
 * the connection: nobody knows where its next request would begin. Thread-safe: it has no state.
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
      // Of another version of HTTP, or with a framing that nobody knows.
      exchange.refuse(new Refused(400, "the request is not of HTTP/1.1", CLOSE));
    } else if (failure instanceof IOException) {
      // The client went away, so this is for the log of requests.
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
