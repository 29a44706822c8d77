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
   * Reads every result in the file, in its order.
   *
   * @throws IOException if the file cannot be read or holds anything else
   */
  public List<JmhRun> read() throws IOException {
    try {
      var runs = JSON.readTree(Files.readString(path));
      if (!runs.isArray()) {
        throw new IOException(path + " is not a JMH result: it holds no list of runs");
      }
      return runs.valueStream().map(run -> new RunNode(run).read()).toList();
    } catch (JacksonException e) {
      throw new IOException(path + " is not a JMH result: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(path + " is not a JMH result: " + e.getMessage(), e);
    }
  }
}
