package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Answer;
import dev.racecourse.blog.route.Call;
import dev.racecourse.blog.route.HashingRoute;
import dev.racecourse.blog.route.Header;
import dev.racecourse.blog.route.PublicRead;
import dev.racecourse.blog.route.QueueShare;
import dev.racecourse.blog.route.Refused;
import dev.racecourse.blog.route.Route;
import dev.racecourse.blog.route.Routes;
import dev.racecourse.blog.route.SessionCookie;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Where a request of Jetty's becomes a call of a route. Thread-safe. Finds the route, holds the
 * request to the rules that all routes share, reads the body without blocking, runs the route on
 * the selector's thread or, if it hashes, on the {@link HashingPool}, and writes the answer once.
 */
public final class BlogHandler extends Handler.Abstract.NonBlocking {
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private final Routes routes;
  private final SessionCookie cookie;
  private final Clock clock;
  private final SlowLimits limits;
  private final AnswerWriter writer;
  private final BodyMemory memory;
  private final HashingPool hashing = new HashingPool();

  /**
   * Serves these routes.
   *
   * @param cookie where a request has its session's token
   * @param clock what posts and sessions are dated by
   */
  public BlogHandler(Routes routes, SessionCookie cookie, Clock clock) {
    this(routes, cookie, clock, SlowLimits.DEFAULT);
  }

  BlogHandler(Routes routes, SessionCookie cookie, Clock clock, SlowLimits limits) {
    this.routes = routes;
    this.cookie = cookie;
    this.clock = clock;
    this.limits = limits;
    this.writer = new AnswerWriter(limits.answer(), limits.waitingBytes());
    this.memory = new BodyMemory(limits.waitingBytes());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var done = Framing.hasBody(request) ? new Leftover(request, limits.body(), callback) : callback;
    var exchange = new Exchange(request, response, done, writer);
    exchange.attempt(() -> serve(request, exchange));
    return true;
  }

  /** How many passwords wait to be hashed. */
  public int hashingQueue() {
    return hashing.waiting();
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    hashing.close();
  }

  private void serve(Request request, Exchange exchange) {
    Framing.require(request);
    var route = routes.resource(exchange.path()).route(request.getMethod());
    if (route.media() == Answer.Media.JSON) {
      Accept.requireJson(request.getHeaders());
    }
    BoundedBody.require(request.getLength());
    var call = new JettyCall(request, cookie, clock);
    if (SAFE_METHODS.contains(request.getMethod())) {
      run(exchange, route, call);
    } else {
      SameOrigin.require(request);
      ContentType.require(request);
      route.admit(call);
      var body = new BoundedBody(request.getLength(), memory);
      new BodyReader(request, limits.body(), body, receiver(exchange, route, call, body)).run();
    }
  }

  /** What becomes of the body of a request for this route. */
  private BodyReader.Receiver receiver(
      Exchange exchange, Route route, JettyCall call, BoundedBody body) {
    return new BodyReader.Receiver() {
      @Override
      public void complete() {
        exchange.attempt(() -> run(exchange, route, call.with(body.content())));
        body.free();
      }

      @Override
      public void refused(Refused refusal) {
        body.free();
        exchange.refuse(refusal);
      }

      @Override
      public void lost(Throwable failure) {
        body.free();
        exchange.fail(failure);
      }
    };
  }

  private void run(Exchange exchange, Route route, Call call) {
    if (route instanceof HashingRoute hashed) {
      var rest = hashed.prepare(call);
      hash(exchange, hashed.share(), () -> exchange.write(rest.get()));
    } else if (route instanceof PublicRead) {
      exchange.writeToAnyone(route.answer(call));
    } else {
      exchange.write(route.answer(call));
    }
  }

  /**
   * Hashes on the pool, or on the user's thread where that serves the whole request: Jetty's memory
   * end points lose the wake-up of a reader whom another thread writes to as he begins to wait.
   */
  private void hash(Exchange exchange, QueueShare share, Runnable task) {
    if (exchange.isInMemory()) {
      task.run();
      return;
    }
    try {
      switch (share) {
        case ALL -> hashing.execute(() -> exchange.attempt(task));
        case ALL_BUT_KEPT_FOR_LOGINS -> hashing.executeLeavingRoom(() -> exchange.attempt(task));
      }
    } catch (RejectedExecutionException e) {
      throw new Refused(
          503, "too many passwords to check at once; try again", new Header("Retry-After", "1"));
    }
  }
}
