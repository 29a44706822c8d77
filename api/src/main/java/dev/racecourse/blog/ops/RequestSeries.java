package dev.racecourse.blog.ops;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The requests of one method at one route. Thread-safe: a counter that two threads look up at once
 * is the same for both, so it does not matter which of them keeps it.
 */
final class RequestSeries {
  private static final int STATUSES = 600;
  private static final double NANOS_PER_SECOND = 1e9;

  private final String method;
  private final String route;
  private final Counter total;
  private final DistributionDataPoint duration;
  private final AtomicReferenceArray<CounterDataPoint> byStatus =
      new AtomicReferenceArray<>(STATUSES);

  RequestSeries(String method, String route, Counter total, Histogram duration) {
    this.method = method;
    this.route = route;
    this.total = total;
    this.duration = duration.labelValues(method, route);
  }

  void add(int status, long nanos) {
    counter(status).inc();
    duration.observe(nanos / NANOS_PER_SECOND);
  }

  private CounterDataPoint counter(int status) {
    var known = byStatus.get(status);
    if (known != null) {
      return known;
    }
    var counter = total.labelValues(method, route, String.valueOf(status));
    byStatus.set(status, counter);
    return counter;
  }
}
