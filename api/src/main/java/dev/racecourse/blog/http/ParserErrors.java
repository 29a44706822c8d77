package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Refused;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what never reached the {@link BlogHandler}: requests that Jetty could not parse, and
 * exchanges that failed in Jetty. Says what the status says, and nothing of the cause.
 */
public final class ParserErrors implements Request.Handler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var exchange = new Exchange(request, response, callback);
    var status = response.getStatus();
    if (status >= 400 && status < 500) {
      exchange.refuse(new Refused(status, "the request could not be served"));
    } else {
      exchange.breakDown((Throwable) request.getAttribute(ErrorHandler.ERROR_EXCEPTION));
    }
    return true;
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }
}
