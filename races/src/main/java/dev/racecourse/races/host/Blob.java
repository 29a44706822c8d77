package dev.racecourse.races.host;

import dev.racecourse.races.run.Run;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * The file that jcstress keeps its results in: gzipped, Java-serialised, readable with the same
 * jcstress only.
 *
 * @param collected the results in it
 * @param faults why there may be results missing; empty when there are not
 */
record Blob(InProcessCollector collected, List<String> faults) {

  /** Reads as many results as can be read. */
  static Blob read(Path file) {
    var collected = new InProcessCollector();
    try {
      collect(file, collected);
      var strange =
          collected.getTestResults().removeIf(result -> TestList.getInfo(result.getName()) == null);
      if (strange) {
        return new Blob(
            collected, List.of(file + " has results of tests that are not in this jar"));
      }
      return new Blob(collected, isWhole(file) ? List.of() : List.of(file + " ends early"));
    } catch (IOException | ClassNotFoundException e) {
      return new Blob(collected, List.of(file + " cannot be read: " + e));
    }
  }

  /** What the JVMs reported. */
  List<Run> runs() {
    return collected.getTestResults().stream().map(RunReader::read).toList();
  }

  private static void collect(Path file, InProcessCollector collected)
      throws IOException, ClassNotFoundException {
    try {
      var reader = new DiskReadCollector(file.toString(), collected);
      try {
        reader.dump();
      } finally {
        reader.close();
      }
    } catch (EOFException e) {
      // Not even the head of the stream was flushed: there is nothing in it.
    }
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
