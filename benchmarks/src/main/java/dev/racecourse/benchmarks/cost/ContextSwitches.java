package dev.racecourse.benchmarks.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How often the operating system took a processor from one thread and gave it to another. */
final class ContextSwitches {
  private static final Path TASKS = Path.of("/proc/self/task");

  private ContextSwitches() {}

  /** Those of all live threads so far, voluntary or not, where there is such a file (Linux). */
  static OptionalLong ofThisProcess() {
    if (!Files.isDirectory(TASKS)) {
      return OptionalLong.empty();
    }
    try (var tasks = Files.newDirectoryStream(TASKS)) {
      var sum = 0L;
      for (var task : tasks) {
        sum += of(task.resolve("status"));
      }
      return OptionalLong.of(sum);
    } catch (IOException | UncheckedIOException e) {
      return OptionalLong.empty();
    }
  }

  private static long of(Path status) throws IOException {
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.contains("voluntary_ctxt_switches:"))
          .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
          .sum();
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
