package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Refused;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what never reached the {@link BlogHandler}: requests that Jetty could not parse, and
 * exchanges that failed in Jetty. Says what the status says, and nothing of the cause.
 */
public final class ParserErrors implements Request.Handler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var status = response.getStatus() < 400 ? 500 : response.getStatus();
    new Exchange(request, response, callback)
        .refuse(new Refused(status, "the request could not be served"));
    return true;
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }
}
