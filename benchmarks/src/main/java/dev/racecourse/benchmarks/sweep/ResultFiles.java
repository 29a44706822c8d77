package dev.racecourse.benchmarks.sweep;

import dev.racecourse.benchmarks.files.AtomicFile;
import dev.racecourse.benchmarks.files.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a sweep leaves its results: as JMH's JSON always, in the format that {@code -rf} names
 * besides, and what they were measured on in {@code environment.json} beside them.
 *
 * @param results the JSON first
 * @param started when the sweep began
 */
record ResultFiles(List<ResultFile> results, Path environment, Instant started) {
  private static final String NAME = "jmh-result.";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * The files that the options name. {@code -rff} names the file in the format of {@code -rf}; if
   * that is not JSON, the JSON is jmh-result.json beside it.
   *
   * @throws CommandLineOptionException if they cannot be written
   */
  static ResultFiles of(SweepOptions options, Instant started) throws CommandLineOptionException {
    var format = options.resultFormat().orElse(ResultFormatType.JSON);
    var extension = format.name().toLowerCase(Locale.ROOT);
    var named = new ResultFile(Path.of(options.resultFile().orElse(NAME + extension)), format);
    var json = new ResultFile(named.path().resolveSibling(NAME + "json"), ResultFormatType.JSON);
    var files =
        new ResultFiles(
            format == ResultFormatType.JSON ? List.of(named) : List.of(json, named),
            named.path().resolveSibling("environment.json"),
            started);
    files.check();
    return files;
  }

  private void check() throws CommandLineOptionException {
    var paths = results.stream().map(ResultFile::path).toList();
    if (paths.stream().distinct().count() < paths.size()) {
      throw new CommandLineOptionException(
          "-rff " + json() + ": that file is for JSON; give another name or leave out -rf");
    }
    if (paths.contains(log()) || paths.contains(environment)) {
      throw new CommandLineOptionException(
          "-rff " + json() + ": another file of the sweep has that name; give another");
    }
    for (var path : paths) {
      try {
        new AtomicFile(path).probe();
      } catch (IOException e) {
        throw new CommandLineOptionException(
            "-rff " + path + ": results cannot be written there: " + Reason.of(e), e);
      }
    }
  }

  /** What JMH says while it measures. */
  Path log() {
    var name = json().getFileName().toString();
    return json().resolveSibling(name.replaceFirst("\\.[^.]*$", "") + ".log");
  }

  /** The results in JSON. */
  Path json() {
    return results.get(0).path();
  }

  /** Replaces what was written before by these results, of which there must be one. */
  void write(Collection<RunResult> measured) throws IOException {
    for (var file : results) {
      file.write(measured);
    }
    var params = measured.iterator().next().getParams();
    new AtomicFile(environment).write(JSON.writeValueAsBytes(Environment.of(params, started)));
  }
}
