package dev.racecourse.blog.http;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.route.HashingRoute;
import dev.racecourse.blog.route.Header;
import dev.racecourse.blog.route.Refused;
import dev.racecourse.blog.route.Route;
import dev.racecourse.blog.route.Routes;
import dev.racecourse.blog.session.SessionStore;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/**
 * The one place where the blog meets Jetty. Thread-safe. Finds the route, reads the body without
 * blocking, runs the route on the selector's thread or, if it hashes, on the {@link HashingPool},
 * and writes the answer once.
 */
public final class BlogHandler extends Handler.Abstract.NonBlocking {
  private static final int MAX_BODY_BYTES = 256 * 1024;
  private static final int MAX_DISCARDED_BYTES = 16 * MAX_BODY_BYTES;

  private final Routes routes;
  private final Clock clock;
  private final HashingPool hashing = new HashingPool();

  /**
   * Serves these stores.
   *
   * @param clock what posts and sessions are dated by
   */
  public BlogHandler(Accounts accounts, SessionStore sessions, PostStore posts, Clock clock) {
    this.routes = new Routes(accounts, sessions, posts);
    this.clock = clock;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var exchange = new Exchange(request, response, callback);
    try {
      var route = routes.resource(exchange.path()).route(request.getMethod());
      if (mayHaveBody(request)) {
        readBody(exchange, route);
      } else {
        dispatch(exchange, route, ByteBuffer.allocate(0));
      }
    } catch (Refused refused) {
      exchange.refuse(refused);
    }
    return true;
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    hashing.close();
  }

  private static boolean mayHaveBody(Request request) {
    return request.getMethod().equals("POST") || request.getMethod().equals("PUT");
  }

  private void readBody(Exchange exchange, Route route) {
    if (exchange.request().getLength() > MAX_BODY_BYTES) {
      refuseTooLarge(exchange);
      return;
    }
    Content.Source.asByteArrayAsync(
        exchange.request(),
        MAX_BODY_BYTES,
        Promise.Invocable.from(
            InvocationType.NON_BLOCKING,
            body -> dispatch(exchange, route, ByteBuffer.wrap(body)),
            failure -> bodyFailed(exchange, failure)));
  }

  /**
   * Refuses a body by its declared length. A client that is still sending when the connection
   * closes may lose the answer to a reset, so a body of bearable size is thrown away first.
   */
  private static void refuseTooLarge(Exchange exchange) {
    if (exchange.request().getLength() > MAX_DISCARDED_BYTES) {
      throw tooLarge();
    }
    Content.Source.consumeAll(
        exchange.request(),
        Callback.from(
            InvocationType.NON_BLOCKING, () -> exchange.refuse(tooLarge()), exchange::fail));
  }

  private static void bodyFailed(Exchange exchange, Throwable failure) {
    if (failure instanceof HttpException http) {
      exchange.refuse(new Refused(http.getCode(), "the body could not be read"));
    } else if (failure instanceof IllegalStateException) {
      // What Jetty reports when the body outgrows the limit it was given.
      exchange.refuse(tooLarge());
    } else {
      exchange.fail(failure);
    }
  }

  private static Refused tooLarge() {
    return new Refused(413, "a body may have " + MAX_BODY_BYTES + " bytes at most");
  }

  private void dispatch(Exchange exchange, Route route, ByteBuffer body) {
    var call = exchange.call(body, clock.instant());
    if (!(route instanceof HashingRoute)) {
      exchange.run(route, call);
      return;
    }
    try {
      hashing.execute(() -> exchange.run(route, call));
    } catch (RejectedExecutionException e) {
      exchange.refuse(
          new Refused(
              503,
              "too many passwords to check at once; try again",
              new Header("Retry-After", "1")));
    }
  }
}
