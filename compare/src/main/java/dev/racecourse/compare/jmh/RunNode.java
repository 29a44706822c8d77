package dev.racecourse.compare.jmh;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One result in JMH's JSON, as of JMH 1.37 (JSONResultFormat). */
record RunNode(JsonNode node) {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** What older JMH puts before the names of its profilers' results. */
  private static final String MIDDLE_DOT = "\u00b7";

  /** What profilers measure, and percentiles in mode sample. */
  private static final Pattern PROFILED =
      Pattern.compile("%s.*|gc\\..*|.*:p[01]\\.\\d+".formatted(MIDDLE_DOT));

  /** JMH's unit of a counter of events (AuxCounters.Type.EVENTS). */
  private static final String EVENTS = "#";

  JmhRun read() {
    var params = new TreeMap<String, String>();
    node.path("params").forEachEntry((name, value) -> params.put(name, value.asString()));
    var mode = Mode.labelled(node.path("mode").asString());
    var benchmark = node.path("benchmark").stringValue();
    var primary = node.path("primaryMetric");
    var secondary = node.path("secondaryMetrics");
    var allocated =
        secondary.has(ALLOCATED)
            ? secondary.path(ALLOCATED)
            : secondary.path(MIDDLE_DOT + ALLOCATED);
    var parts = new ArrayList<JmhRun>();
    secondary.forEachEntry(
        (name, metric) -> {
          if (isPart(name, metric)) {
            var part = new Workload(benchmark + ":" + name, mode, params);
            parts.add(run(part, metric, MissingNode.getInstance(), List.of()));
          }
        });
    return run(new Workload(benchmark, mode, params), primary, allocated, parts);
  }

  private JmhRun run(Workload workload, JsonNode metric, JsonNode allocated, List<JmhRun> parts) {
    var times = new TreeMap<Double, Long>();
    for (var fork : metric.path("rawDataHistogram")) {
      fork.forEach(
          iteration ->
              histogram(iteration).counts().forEach((t, n) -> times.merge(t, n, Long::sum)));
    }
    return new JmhRun(
        new CellKey(workload, node.path("threads").intValue()),
        metric.path("scoreUnit").stringValue(),
        forks(metric, allocated.path("rawData")),
        new Histogram(times),
        new FactsNode(node).read(),
        parts);
  }

  /** Other profilers' results are in units that are neither a speed nor a number of events. */
  private static boolean isPart(String name, JsonNode metric) {
    var unit = metric.path("scoreUnit").asString();
    return !PROFILED.matcher(name).matches()
        && (unit.equals(EVENTS) || !Double.isNaN(new ScoreUnit(unit).scale()));
  }

  private List<JmhFork> forks(JsonNode metric, JsonNode allocated) {
    var forks = new ArrayList<JmhFork>();
    if (node.path("forks").asInt(1) == 0) {
      // JMH measured in its own JVM, and lists that as if it were a fork.
      return forks;
    }
    var raw = metric.path("rawData");
    var histograms = metric.path("rawDataHistogram");
    for (var fork = 0; fork < Math.max(raw.size(), histograms.size()); fork++) {
      var scores = numbers(raw.path(fork));
      histograms.path(fork).forEach(bins -> scores.add(histogram(bins).mean()));
      forks.add(new JmhFork(scores, numbers(allocated.path(fork))));
    }
    return forks;
  }

  private static List<Double> numbers(JsonNode array) {
    var numbers = new ArrayList<Double>();
    array.forEach(number -> numbers.add(number(number)));
    return numbers;
  }

  /**
   * Reads a histogram.
   *
   * @param bins pairs of a value and how often it was seen
   */
  private static Histogram histogram(JsonNode bins) {
    var counts = new TreeMap<Double, Long>();
    bins.forEach(bin -> counts.merge(number(bin.path(0)), bin.path(1).asLong(), Long::sum));
    return new Histogram(counts);
  }

  private static double number(JsonNode node) {
    return node.isNumber() ? node.doubleValue() : Double.NaN;
  }
}
