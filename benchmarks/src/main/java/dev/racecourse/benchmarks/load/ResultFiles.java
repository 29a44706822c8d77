package dev.racecourse.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.racecourse.charts.Page;
import dev.racecourse.console.AtomicFile;
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
 * @param html the page
 */
record ResultFiles(AtomicFile json, AtomicFile hgrm, AtomicFile html) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Steps in each half of the distance that is left to 100 %, as HdrHistogram has by default. */
  private static final int STEPS = 5;

  static ResultFiles in(Path directory) {
    return new ResultFiles(
        new AtomicFile(directory.resolve("load.json").normalize()),
        new AtomicFile(directory.resolve("load.hgrm").normalize()),
        new AtomicFile(directory.resolve("load.html").normalize()));
  }

  /**
   * Fails as {@link #write} would.
   *
   * @throws IOException if the files cannot be written
   */
  void probe() throws IOException {
    json.probe();
    hgrm.probe();
    html.probe();
  }

  /**
   * Replaces all files.
   *
   * @param result whose distribution of latency is written
   */
  void write(LoadJson content, Page page, Result result) throws IOException {
    json.write(JSON.writeValueAsBytes(content));
    var bytes = new ByteArrayOutputStream();
    var lines = new PrintStream(bytes, false, UTF_8);
    result.latency().outputPercentileDistribution(lines, STEPS, Percentiles.MILLI_NANOS);
    lines.flush();
    hgrm.write(bytes.toByteArray());
    html.write(page.text().getBytes(UTF_8));
  }
}
