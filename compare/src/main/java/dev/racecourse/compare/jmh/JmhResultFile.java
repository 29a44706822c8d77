package dev.racecourse.compare.jmh;

import java.io.IOException;
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
   * @throws IOException if the file cannot be read or holds anything else; the message names file
   *     and reason in one line
   */
  public List<JmhRun> read() throws IOException {
    var file = new TextFile(path);
    var text = file.read();
    try {
      var runs = JSON.readTree(text);
      if (!runs.isArray()) {
        throw file.failure("is not a JMH result: it holds no list of runs");
      }
      return runs.valueStream().map(run -> new RunNode(run).read()).toList();
    } catch (JacksonException e) {
      throw file.failure("is not a JMH result: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      throw file.failure("is not a JMH result: " + e.getMessage());
    }
  }
}
