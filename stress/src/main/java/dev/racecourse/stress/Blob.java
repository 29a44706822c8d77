package dev.racecourse.stress;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;

/**
 * The file that jcstress keeps its results in: gzipped, Java-serialised, readable with the same
 * jcstress only.
 *
 * @param runs the runs in it
 * @param faults why there may be runs missing; empty when there are not
 */
record Blob(List<Run> runs, List<String> faults) {

  /** Reads as many runs as can be read. A file that is not there has none. */
  static Blob read(Path file) {
    if (Files.notExists(file)) {
      return new Blob(List.of(), List.of());
    }
    try {
      return new Blob(runs(file), isWhole(file) ? List.of() : List.of(file + " ends early"));
    } catch (IOException | ClassNotFoundException e) {
      return new Blob(List.of(), List.of(file + " cannot be read: " + e.getMessage()));
    }
  }

  private static List<Run> runs(Path file) throws IOException, ClassNotFoundException {
    var collector = new InProcessCollector();
    try {
      var reader = new DiskReadCollector(file.toString(), collector);
      try {
        reader.dump();
      } finally {
        reader.close();
      }
    } catch (EOFException e) {
      // Not even the head of the stream was flushed.
      return List.of();
    }
    return collector.getTestResults().stream().map(Run::of).toList();
  }

  /** jcstress takes the end of a truncated file for the end of the results; gzip knows better. */
  private static boolean isWhole(Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      in.transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (EOFException e) {
      return false;
    }
  }
}
