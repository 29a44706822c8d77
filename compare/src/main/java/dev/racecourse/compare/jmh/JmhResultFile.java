package dev.racecourse.compare.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
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
    var runs = readAll();
    if (runs.size() != 1 || runs.get(0).forks().size() > 1) {
      throw new IOException(path + " does not hold exactly one result of one fork");
    }
    var run = runs.get(0);
    var scores = run.forks().stream().flatMap(fork -> fork.scores().stream()).toList();
    return new JmhResult(run.cell().workload(), run.unit(), scores);
  }

  /**
   * Reads every result in the file, in its order.
   *
   * @throws IOException if the file cannot be read or holds anything else
   */
  public List<JmhRun> readAll() throws IOException {
    try {
      var runs = JSON.readTree(Files.readString(path));
      if (!runs.isArray()) {
        throw new IOException(path + " is not a JMH result: it holds no list");
      }
      return runs.valueStream().map(run -> new RunNode(run).read()).toList();
    } catch (JacksonException e) {
      throw new IOException(path + " is not a JMH result: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(path + " is not a JMH result: " + e.getMessage(), e);
    }
  }
}
