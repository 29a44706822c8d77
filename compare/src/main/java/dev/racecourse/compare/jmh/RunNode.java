package dev.racecourse.compare.jmh;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One result in JMH's JSON, as of JMH 1.37 (JSONResultFormat). */
record RunNode(JsonNode node) {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** What older JMH puts before the names of its profilers' results. */
  private static final String MIDDLE_DOT = "\u00b7";

  /** No method or counter, but a percentile, or what JMH's profiler {@code gc} measures. */
  private static final Pattern DERIVED = Pattern.compile("[.:%s]".formatted(MIDDLE_DOT));

  JmhRun read() {
    var params = new TreeMap<String, String>();
    node.path("params").forEachEntry((name, value) -> params.put(name, value.asString()));
    var mode = Mode.labelled(node.path("mode").asString());
    var workload = new Workload(node.path("benchmark").stringValue(), mode, params);
    var metric = node.path("primaryMetric");
    return new JmhRun(
        new CellKey(workload, node.path("threads").intValue()),
        metric.path("scoreUnit").stringValue(),
        forks(metric),
        otherScores(),
        setup());
  }

  private List<JmhFork> forks(JsonNode metric) {
    var allocated = node.path("secondaryMetrics").path(ALLOCATED);
    if (allocated.isMissingNode()) {
      allocated = node.path("secondaryMetrics").path(MIDDLE_DOT + ALLOCATED);
    }
    var raw = metric.path("rawData");
    var histograms = metric.path("rawDataHistogram");
    var forks = new ArrayList<JmhFork>();
    for (var fork = 0; fork < Math.max(raw.size(), histograms.size()); fork++) {
      var scores = numbers(raw.path(fork));
      histograms.path(fork).forEach(bins -> scores.add(mean(bins)));
      forks.add(new JmhFork(scores, numbers(allocated.path("rawData").path(fork))));
    }
    return forks;
  }

  /** The names of the scores beside the first: of a group's methods, and of counters. */
  private SortedSet<String> otherScores() {
    var names = new TreeSet<String>();
    node.path("secondaryMetrics")
        .forEachEntry(
            (name, metric) -> {
              if (!DERIVED.matcher(name).find()) {
                names.add(name);
              }
            });
    return names;
  }

  private JmhSetup setup() {
    var args = node.path("jvmArgs");
    return new JmhSetup(
        text("jmhVersion"),
        text("jdkVersion"),
        text("vmName"),
        text("vmVersion"),
        args.isArray() ? args.valueStream().map(JsonNode::asString).toList() : null,
        schedule());
  }

  private @Nullable String schedule() {
    var measured = iterations("measurement");
    var warmUp = iterations("warmup");
    return measured == null || warmUp == null ? null : measured + " after " + warmUp;
  }

  private @Nullable String iterations(String phase) {
    var count = node.path(phase + "Iterations");
    var time = text(phase + "Time");
    if (!count.isNumber() || time == null) {
      return null;
    }
    var batch = node.path(phase + "BatchSize").asInt(1);
    return count.intValue() + " x " + time + (batch == 1 ? "" : " in batches of " + batch);
  }

  private @Nullable String text(String field) {
    return node.path(field).stringValue(null);
  }

  private static List<Double> numbers(JsonNode array) {
    var numbers = new ArrayList<Double>();
    array.forEach(number -> numbers.add(number(number)));
    return numbers;
  }

  /**
   * The mean of a histogram.
   *
   * @param bins pairs of a value and how often it was seen
   */
  private static double mean(JsonNode bins) {
    var sum = 0.0;
    var count = 0L;
    for (var bin : bins) {
      sum += number(bin.path(0)) * bin.path(1).asLong();
      count += bin.path(1).asLong();
    }
    return sum / count;
  }

  private static double number(JsonNode node) {
    return node.isNumber() ? node.doubleValue() : Double.NaN;
  }
}
