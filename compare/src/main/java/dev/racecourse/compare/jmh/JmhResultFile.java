package dev.racecourse.compare.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file that JMH writes with {@code -rf json}, as of JMH 1.37 (JSONResultFormat). NaN and the
 * infinities are strings in it; {@code params} is absent without parameters; mode {@code sample}
 * has histograms in place of scores.
 */
public record JmhResultFile(Path path) {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Reads the result of the only fork of the only benchmark in the file.
   *
   * @throws IOException if the file cannot be read or holds anything else
   */
  public JmhResult read() throws IOException {
    try {
      var runs = JSON.readTree(Files.readString(path));
      if (!runs.isArray() || runs.size() != 1) {
        throw new IOException(path + " does not hold exactly one result");
      }
      return result(runs.get(0));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException(path + " is not a JMH result: " + e.getMessage(), e);
    }
  }

  private static JmhResult result(JsonNode run) {
    var params = new TreeMap<String, String>();
    run.path("params").forEachEntry((name, value) -> params.put(name, value.asString()));
    var workload =
        new Workload(
            run.path("benchmark").asString(), Mode.labelled(run.path("mode").asString()), params);
    var metric = run.path("primaryMetric");
    return new JmhResult(workload, metric.path("scoreUnit").asString(), scores(metric));
  }

  private static List<Double> scores(JsonNode metric) {
    var scores = new ArrayList<Double>();
    metric.path("rawData").path(0).forEach(score -> scores.add(number(score)));
    metric.path("rawDataHistogram").path(0).forEach(bins -> scores.add(mean(bins)));
    return scores;
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
