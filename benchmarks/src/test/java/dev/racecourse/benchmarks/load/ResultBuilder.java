package dev.racecourse.benchmarks.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Makes results for tests: of a second in which all was well, but for what a test says. */
final class ResultBuilder {
  private Plan plan = new Plan(100, 1, Duration.ZERO, Duration.ofSeconds(1), Duration.ZERO);
  private boolean interrupted;
  private boolean cut;
  private Histogram latency = histogram(1_000_000);
  private Histogram wakeUps = histogram();
  private Map<String, Long> failed = Map.of();
  private long neverSent;

  ResultBuilder plan(Plan plan) {
    this.plan = plan;
    return this;
  }

  ResultBuilder interrupted() {
    interrupted = true;
    return this;
  }

  ResultBuilder cut() {
    cut = true;
    return this;
  }

  ResultBuilder latency(long... nanos) {
    latency = histogram(nanos);
    return this;
  }

  ResultBuilder wakeUps(long... nanos) {
    wakeUps = histogram(nanos);
    return this;
  }

  ResultBuilder failed(String reason, long count) {
    failed = Map.of(reason, count);
    return this;
  }

  ResultBuilder unanswered(long neverSent) {
    this.neverSent = neverSent;
    return this;
  }

  Result build() {
    var answered = latency.getTotalCount();
    var failures = failed.values().stream().mapToLong(Long::longValue).sum();
    return new Result(
        plan,
        Instant.EPOCH,
        interrupted,
        cut,
        1,
        new Result.Counts(
            answered + failures + neverSent, answered + failures, answered, 0, failures),
        latency,
        latency,
        wakeUps,
        0,
        Map.of(),
        failed,
        Map.of(),
        0);
  }

  static Histogram histogram(long... nanos) {
    var histogram = new Histogram(3);
    for (var value : nanos) {
      histogram.recordValue(value);
    }
    return histogram;
  }
}
