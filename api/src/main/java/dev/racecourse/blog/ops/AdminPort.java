package dev.racecourse.blog.ops;

import dev.racecourse.blog.http.Exchange;
import dev.racecourse.blog.route.Answer;
import dev.racecourse.blog.route.Next;
import dev.racecourse.blog.route.Refused;
import dev.racecourse.blog.route.Resource;
import dev.racecourse.blog.route.SessionCookie;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests of the admin connector: health and metrics. All other requests go on to the
 * wrapped handler, so neither connector has the paths of the other. Thread-safe: it is immutable.
 */
public final class AdminPort extends Handler.Wrapper {
  private final Connector admin;
  private final Map<String, Resource> resources;

  /**
   * Splits the requests of a server between an operator and its users.
   *
   * @param admin the connector of the operator
   * @param serving false while the blog wants no new requests
   * @param storing false while its stores do not answer
   * @param blog what all other connectors serve
   */
  public AdminPort(
      Connector admin,
      BooleanSupplier serving,
      BooleanSupplier storing,
      Metrics metrics,
      Handler blog) {
    super(blog);
    this.admin = admin;
    resources =
        Map.of(
            "/health/live", get(() -> health("live")),
            "/health/ready", get(() -> ready(serving, storing)),
            "/metrics", get(() -> text(metrics)));
  }

  /** That log, without the requests of the operator. */
  public RequestLog exceptAdmin(RequestLog log) {
    return (request, response) -> {
      if (!isAdmin(request)) {
        log.log(request, response);
      }
    };
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!isAdmin(request)) {
      return super.handle(request, response, callback);
    }
    var exchange = new Exchange(request, response, callback);
    exchange.attempt(() -> serve(request, exchange));
    return true;
  }

  private void serve(Request request, Exchange exchange) {
    var route = resource(exchange.path()).route(request.getMethod());
    var next = route.next(exchange.call(SessionCookie.PLAIN, Clock.systemUTC()));
    exchange.write(((Next.Done) next).answer());
  }

  private boolean isAdmin(Request request) {
    return request.getConnectionMetaData().getConnector() == admin;
  }

  private Resource resource(String path) {
    var resource = resources.get(path);
    if (resource == null) {
      throw new Refused(404, "there is nothing at this path");
    }
    return resource;
  }

  private static Resource get(Supplier<Answer> answer) {
    return Resource.of(Map.of("GET", call -> new Next.Done(answer.get())));
  }

  private static Answer health(String status) {
    return Answer.json(200, new Health(status));
  }

  private static Answer ready(BooleanSupplier serving, BooleanSupplier storing) {
    if (!serving.getAsBoolean()) {
      throw new Refused(503, "stopping: requests in flight are finished, new ones are refused");
    }
    if (!storing.getAsBoolean()) {
      throw new Refused(503, "the database does not answer");
    }
    return health("ready");
  }

  private static Answer text(Metrics metrics) {
    return new Answer(200, Answer.Media.METRICS, metrics.text(), List.of(), Answer.Audience.CLIENT);
  }

  private record Health(String status) {}
}
