package dev.racecourse.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.racecourse.benchmarks.files.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a run leaves its results.
 *
 * @param json all of them
 * @param hgrm the distribution of latency in milliseconds, as plotters of HdrHistogram read it
 */
record LoadFiles(AtomicFile json, AtomicFile hgrm) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Steps in each half of the distance that is left to 100 %, as HdrHistogram has by default. */
  private static final int STEPS = 5;

  static LoadFiles in(Path directory) {
    return new LoadFiles(
        new AtomicFile(directory.resolve("load.json").normalize()),
        new AtomicFile(directory.resolve("load.hgrm").normalize()));
  }

  /**
   * Fails as {@link #write} would.
   *
   * @throws IOException if the files cannot be written
   */
  void probe() throws IOException {
    json.probe();
    hgrm.probe();
  }

  void write(LoadJson result, Outcome outcome) throws IOException {
    json.write(JSON.writeValueAsBytes(result));
    var bytes = new ByteArrayOutputStream();
    var lines = new PrintStream(bytes, false, UTF_8);
    outcome.latency().outputPercentileDistribution(lines, STEPS, Millis.NANOS);
    lines.flush();
    hgrm.write(bytes.toByteArray());
  }
}
