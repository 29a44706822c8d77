package dev.racecourse.compare.jmh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        facts(),
        parts);
  }

  /** Other profilers' results are in units that are neither a speed nor a number of events. */
  private static boolean isPart(String name, JsonNode metric) {
    var unit = metric.path("scoreUnit").asString();
    return !PROFILED.matcher(name).matches()
        && (unit.equals(EVENTS) || !Double.isNaN(JmhRun.scale(unit)));
  }

  private List<JmhRun.Fork> forks(JsonNode metric, JsonNode allocated) {
    var forks = new ArrayList<JmhRun.Fork>();
    if (node.path("forks").asInt(1) == 0) {
      // JMH measured in its own JVM, and lists that as if it were a fork.
      return forks;
    }
    var raw = metric.path("rawData");
    var histograms = metric.path("rawDataHistogram");
    for (var fork = 0; fork < Math.max(raw.size(), histograms.size()); fork++) {
      var scores = numbers(raw.path(fork));
      histograms.path(fork).forEach(bins -> scores.add(histogram(bins).mean()));
      forks.add(new JmhRun.Fork(scores, numbers(allocated.path(fork))));
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

  /** How it was measured, by name; old versions of JMH tell less. */
  private Map<String, String> facts() {
    var facts = new LinkedHashMap<String, String>();
    put(facts, "jdk", text("jdkVersion"));
    put(facts, "vm", both(text("vmName"), " ", text("vmVersion")));
    put(facts, "jvm flags", flags());
    put(facts, "jmh", text("jmhVersion"));
    put(facts, "iterations", both(iterations("measurement"), " after ", iterations("warmup")));
    return facts;
  }

  private static void put(Map<String, String> facts, String name, @Nullable String fact) {
    if (fact != null && !fact.isBlank()) {
      facts.put(name, fact);
    }
  }

  private static @Nullable String both(
      @Nullable String first, String between, @Nullable String second) {
    return first == null || second == null ? null : first + between + second;
  }

  private @Nullable String flags() {
    var args = node.path("jvmArgs");
    if (!args.isArray()) {
      return null;
    }
    var flags = args.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
    return flags.isEmpty() ? "none" : flags;
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
}
