package dev.racecourse.compare;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A JMH result file, written by hand: 5 iterations of 10 s after 5, on one JDK. */
final class ResultJson {

  private final List<String> results = new ArrayList<>();
  private final String jdk;

  ResultJson(String jdk) {
    this.jdk = jdk;
  }

  /**
   * Adds a result of forks that allocate.
   *
   * @param bytes per operation, of each fork
   */
  ResultJson allocating(String name, double... bytes) {
    var scores = Collections.nCopies(bytes.length, "[100]").toArray(String[]::new);
    with(name, "ops/s", scores);
    var last = results.size() - 1;
    var raw = Arrays.stream(bytes).mapToObj(fork -> "[" + fork + "]").collect(joining(", "));
    var allocated =
        "\"secondaryMetrics\": {\"gc.alloc.rate.norm\": {\"scoreUnit\": \"B/op\", \"rawData\": [%s]}}"
            .formatted(raw);
    results.set(last, results.get(last).replace("\"secondaryMetrics\": {}", allocated));
    return this;
  }

  /**
   * Adds a result.
   *
   * @param name of the benchmark's method
   * @param forks the iterations of each, as JSON
   */
  ResultJson with(String name, String unit, String... forks) {
    results.add(
        """
        {"jmhVersion": "1.37", "benchmark": "demo.Work.%s", "mode": "thrpt", "threads": 4,
         "jvmArgs": ["-Xmx1g"], "jdkVersion": "%s", "vmName": "VM", "vmVersion": "%s+1",
         "warmupIterations": 5, "warmupTime": "10 s", "warmupBatchSize": 1,
         "measurementIterations": 5, "measurementTime": "10 s", "measurementBatchSize": 1,
         "primaryMetric": {"score": 1, "scoreUnit": "%s", "rawData": [%s]}, "secondaryMetrics": {}}
        """
            .formatted(name, jdk, jdk, unit, String.join(", ", forks)));
    return this;
  }

  @Override
  public String toString() {
    return "[" + String.join(",", results) + "]";
  }
}
