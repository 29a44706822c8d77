package dev.racecourse.blog.http;

import dev.racecourse.blog.limits.AnswerWriter;
import dev.racecourse.blog.limits.BodyLimit;
import dev.racecourse.blog.limits.HashingPool;
import dev.racecourse.blog.limits.SlowLimits;
import dev.racecourse.blog.limits.StorePool;
import dev.racecourse.blog.route.Answer;
import dev.racecourse.blog.route.Header;
import dev.racecourse.blog.route.Next;
import dev.racecourse.blog.route.Preconditions;
import dev.racecourse.blog.route.Refused;
import dev.racecourse.blog.route.Route;
import dev.racecourse.blog.route.Routes;
import dev.racecourse.blog.route.SessionCookie;
import dev.racecourse.blog.session.SessionStore;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Serves a request. Checks the rules that all routes share, asks the route what comes next, and
 * does that: it answers, reads the body, hashes on the {@link HashingPool}, or makes a change while
 * a session is live. Everything but the hashing is done on the selector's thread, without blocking;
 * if the stores wait for a database, what asks them is done on the {@link StorePool}. Thread-safe:
 * its fields never change, and are thread-safe.
 */
public final class BlogHandler extends Handler.Abstract.NonBlocking {

  private static final Set<String> READS = Set.of("GET", "HEAD");

  private final Routes routes;
  private final SessionStore sessions;
  private final SessionCookie cookie;
  private final Clock clock;
  private final BodyLimit bodies;
  private final Exchange.Writer answers;
  private final HashingPool hashing = new HashingPool();
  private final Optional<StorePool> storeThreads;

  /**
   * Serves these routes.
   *
   * @param sessions the sessions of the users
   * @param cookie the cookie that holds the token of a session
   * @param clock the time of posts and sessions
   * @param limits for slow clients
   * @param storeThreads for what asks the stores; empty if they never wait
   */
  public BlogHandler(
      Routes routes,
      SessionStore sessions,
      SessionCookie cookie,
      Clock clock,
      SlowLimits limits,
      Optional<StorePool> storeThreads) {
    this.storeThreads = storeThreads;
    this.routes = routes;
    this.sessions = sessions;
    this.cookie = cookie;
    this.clock = clock;
    this.bodies = new BodyLimit(limits);
    this.answers = new AnswerWriter(limits)::write;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var done = Framing.hasBody(request) ? bodies.afterRest(request, callback) : callback;
    var exchange = new Exchange(request, response, done, answers);
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
    storeThreads.ifPresent(StorePool::close);
  }

  private void serve(Request request, Exchange exchange) {
    Framing.require(request);
    var route = routes.resource(exchange.path()).route(request.getMethod());
    BodyLimit.require(request.getLength());
    var isRead = READS.contains(request.getMethod());
    if (!isRead && !request.getMethod().equals("OPTIONS")) {
      SameOrigin.require(request);
      ContentType.require(request);
    }
    askStores(exchange, () -> serve(route, isRead, request, exchange));
  }

  private void serve(Route route, boolean isRead, Request request, Exchange exchange) {
    var call = exchange.call(cookie, clock);
    var next = route.next(call);
    if (next instanceof Next.Hash hash) {
      read(request, exchange, body -> hash(exchange, hash.leaves(), hash.prepare().apply(body)));
    } else if (next instanceof Next.AfterBody after) {
      read(request, exchange, body -> exchange.write(after.act().get()));
    } else if (next instanceof Next.Write write) {
      read(request, exchange, body -> exchange.write(change(write, body)));
    } else {
      var answer = ((Next.Done) next).answer();
      exchange.write(
          isRead && answer.isSuccess() ? Preconditions.of(call).applied(answer) : answer);
    }
  }

  /** Does what may ask the stores, on a thread that may wait for them. */
  private void askStores(Exchange exchange, Runnable step) {
    if (storeThreads.isEmpty() || exchange.isInMemory()) {
      step.run();
      return;
    }
    try {
      storeThreads
          .get()
          .execute(() -> exchange.attempt(step), () -> exchange.refuse(tooManyCalls()));
    } catch (RejectedExecutionException e) {
      throw tooManyCalls();
    }
  }

  private static Refused tooManyCalls() {
    return new Refused(
        503, "too many calls wait for the store; try again", new Header("Retry-After", "1"));
  }

  private void read(Request request, Exchange exchange, Consumer<ByteBuffer> then) {
    bodies.read(
        request,
        body -> exchange.attempt(() -> askStores(exchange, () -> then.accept(body))),
        exchange::fail);
  }

  /** Without a live session the answer is 401, even if the body is wrong as well. */
  private Answer change(Next.Write write, ByteBuffer body) {
    Next.Change change;
    try {
      change = write.prepare().apply(body);
    } catch (Refused refused) {
      throw sessions.touch(write.session(), clock.instant()).isPresent()
          ? refused
          : Refused.unauthorized();
    }
    return sessions
        .whileLive(write.session(), clock.instant(), change::in)
        .orElseThrow(Refused::unauthorized)
        .get();
  }

  /**
   * Hashes on the pool, or on this thread if the client is in this process: a reader of one of
   * Jetty's memory end points may sleep forever if another thread writes just as it begins to wait.
   */
  private void hash(Exchange exchange, int leaves, Supplier<Answer> rest) {
    if (exchange.isInMemory()) {
      exchange.write(rest.get());
      return;
    }
    try {
      hashing.execute(leaves, () -> exchange.attempt(() -> exchange.write(rest.get())));
    } catch (RejectedExecutionException e) {
      throw new Refused(
          503, "too many passwords to check at once; try again", new Header("Retry-After", "1"));
    }
  }
}
