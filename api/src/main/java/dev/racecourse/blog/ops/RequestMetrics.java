package dev.racecourse.blog.ops;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/**
 * Counts and times requests by method, route and status. Thread-safe: series are kept in concurrent
 * maps, of a size that clients cannot grow, as every unknown path or method is {@code other}.
 */
final class RequestMetrics implements RequestLog {
  private static final Set<String> METHODS =
      Set.of("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT");
  private static final double[] BUCKETS_SECONDS = {
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };

  private final UnaryOperator<String> templates;
  private final Counter total;
  private final Histogram duration;

  /** By route, then by method: two look-ups create no garbage, a key of both would. */
  private final ConcurrentMap<String, ConcurrentMap<String, RequestSeries>> series =
      new ConcurrentHashMap<>();

  RequestMetrics(UnaryOperator<String> templates, PrometheusRegistry registry) {
    this.templates = templates;
    total =
        Counter.builder()
            .name("http_server_requests_total")
            .help("Requests served or refused.")
            .labelNames("method", "route", "status")
            .withoutExemplars()
            .register(registry);
    duration =
        Histogram.builder()
            .name("http_server_request_duration_seconds")
            .help("Time from the first byte of a request to the last byte of its response.")
            .unit(Unit.SECONDS)
            .labelNames("method", "route")
            .classicOnly()
            .classicUpperBounds(BUCKETS_SECONDS)
            .withoutExemplars()
            .register(registry);
  }

  @Override
  public void log(Request request, Response response) {
    var nanos = NanoTime.since(request.getBeginNanoTime());
    var route = templates.apply(Request.getPathInContext(request));
    var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    series(route, method).add(response.getStatus(), nanos);
  }

  private RequestSeries series(String route, String method) {
    var ofRoute = series.get(route);
    var found = ofRoute == null ? null : ofRoute.get(method);
    return found != null
        ? found
        : series
            .computeIfAbsent(route, r -> new ConcurrentHashMap<>())
            .computeIfAbsent(method, m -> new RequestSeries(m, route, total, duration));
  }
}
