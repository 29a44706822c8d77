package dev.racecourse.benchmarks.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.racecourse.benchmarks.report.Coverage.Ending;
import dev.racecourse.console.AtomicFile;
import dev.racecourse.console.FileTree;
import dev.racecourse.console.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a sweep leaves its results: as JMH's JSON always, in the format that {@code -rf} names
 * besides; the tables beside them as text and as a page, and what they were measured on in {@code
 * environment.json}. All are written after each heat, but for a device or a pipe, which can be
 * written only once.
 *
 * @param results the JSON first
 * @param folder of all other files
 * @param log gets what the JVMs print
 * @param origin of the sweep
 * @param reports makes the tables and the page
 */
record ResultFiles(
    List<ResultFile> results, Path folder, Path log, Origin origin, Reports reports) {

  /** When a sweep began, and the seed of its random orders. */
  record Origin(Instant started, long seed) {}

  private static final String NAME = "jmh-result.";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * The files that the options name. {@code -rff} names the file in the format of {@code -rf}; if
   * that is not JSON, the JSON is jmh-result.json beside it.
   *
   * @param output the folder for what {@code -rff} and {@code -o} do not name
   * @throws CommandLineOptionException if they cannot be written
   */
  static ResultFiles of(SweepOptions options, Path output, Origin origin, Reports reports)
      throws CommandLineOptionException {
    var format = options.resultFormat().orElse(ResultFormatType.JSON);
    var extension = format.name().toLowerCase(Locale.ROOT);
    var given = options.resultFile();
    var path = given.hasValue() ? Path.of(given.get()) : output.resolve(NAME + extension);
    // Beside a device there is no place for other files.
    var folder = isSpecial(path) ? output : path.resolveSibling("");
    var json = new ResultFile(folder.resolve(NAME + "json"), ResultFormatType.JSON);
    var named = new ResultFile(path, format);
    var stem = isSpecial(path) ? NAME + "log" : log(path);
    var log = options.logFile().orElse(folder.resolve(stem).toString());
    var files =
        new ResultFiles(
            format == ResultFormatType.JSON ? List.of(named) : List.of(json, named),
            folder,
            Path.of(log),
            origin,
            reports);
    if (folder.equals(output)) {
      make(output);
    }
    files.check();
    return files;
  }

  private static void make(Path output) throws CommandLineOptionException {
    try {
      FileTree.make(output);
    } catch (IOException e) {
      throw new CommandLineOptionException("--output " + output + ": " + Reason.of(e), e);
    }
  }

  private static String log(Path results) {
    return results.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".log";
  }

  private static boolean isSpecial(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  private void check() throws CommandLineOptionException {
    var paths = results.stream().map(ResultFile::path).toList();
    if (paths.stream().distinct().count() < paths.size()) {
      throw new CommandLineOptionException(
          "-rff " + json() + ": that file is for JSON; give another name or leave out -rf");
    }
    if (Stream.of(log, table(), page(), environment()).anyMatch(paths::contains)) {
      throw new CommandLineOptionException(
          "-rff " + json() + ": another file of the sweep has that name; give another");
    }
    for (var path : paths) {
      requireWritable("-rff " + path, path);
    }
    requireWritable("-o " + log, log);
  }

  private static void requireWritable(String option, Path path) throws CommandLineOptionException {
    try {
      new AtomicFile(path).probe();
    } catch (IOException e) {
      throw new CommandLineOptionException(
          option + ": results cannot be written there: " + Reason.of(e), e);
    }
  }

  /** The results in JSON. */
  Path json() {
    return results.get(0).path();
  }

  private Path table() {
    return folder.resolve(NAME + "txt");
  }

  /** The page. */
  Path page() {
    return folder.resolve(NAME + "html");
  }

  private Path environment() {
    return folder.resolve("environment.json");
  }

  /** Empties the log. */
  void begin() throws IOException {
    if (!isSpecial(log)) {
      writing(() -> Files.write(log, new byte[0]));
    }
  }

  /** Adds to the log. */
  void log(byte[] printed) throws IOException {
    writing(() -> Files.write(log, printed, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  /** Replaces what was written before by what there is so far, of which there must be a sample. */
  void write(Outcome outcome) throws IOException {
    var measured = outcome.samples().results();
    writing(
        () -> {
          for (var file : results) {
            if (!isSpecial(file.path())) {
              file.write(measured);
            }
          }
          new AtomicFile(table()).write(reports.tables(outcome.samples()).getBytes(UTF_8));
          var environment = environmentOf(outcome);
          new AtomicFile(environment()).write(JSON.writeValueAsBytes(environment));
          writePage(outcome, Ending.RUNNING, environment);
        });
  }

  /** Writes to what can be written only once, and has the page say that nothing more will come. */
  void end(Outcome outcome) throws IOException {
    for (var file : results) {
      if (isSpecial(file.path())) {
        writing(() -> file.write(outcome.samples().results()));
      }
    }
    var ending = outcome.interrupted() ? Ending.INTERRUPTED : Ending.OVER;
    writing(() -> writePage(outcome, ending, environmentOf(outcome)));
  }

  private void writePage(Outcome outcome, Ending ending, Environment environment)
      throws IOException {
    var text = reports.page(outcome, ending, environment);
    new AtomicFile(page()).write(text.getBytes(UTF_8));
  }

  private Environment environmentOf(Outcome outcome) {
    var first = outcome.samples().results().iterator().next();
    return Environment.of(first.getParams(), origin);
  }

  private static void writing(Write write) throws IOException {
    try {
      write.run();
    } catch (IOException e) {
      throw new IOException("the results cannot be written: " + Reason.of(e), e);
    }
  }

  private interface Write {
    void run() throws IOException;
  }
}
