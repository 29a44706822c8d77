package dev.racecourse.benchmarks.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How often the operating system took a processor from a thread and gave it to another.
 *
 * @param ofThreads by the thread's id in the system; empty where there is no such file (Linux)
 */
record ContextSwitches(Map<String, Long> ofThreads) {
  private static final Path TASKS = Path.of("/proc/self/task");

  /** Those of each live thread so far, voluntary or not. */
  static ContextSwitches ofThisProcess() {
    var switches = new HashMap<String, Long>();
    try (var tasks = Files.newDirectoryStream(TASKS)) {
      for (var task : tasks) {
        switches.put(task.getFileName().toString(), of(task.resolve("status")));
      }
    } catch (IOException | DirectoryIteratorException | UncheckedIOException e) {
      return new ContextSwitches(Map.of());
    }
    return new ContextSwitches(Map.copyOf(switches));
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

  /** How many since then, of threads that still live; empty if the system does not tell. */
  OptionalLong since(ContextSwitches start) {
    return ofThreads.isEmpty() || start.ofThreads.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(
            ofThreads.entrySet().stream()
                .mapToLong(
                    task -> task.getValue() - start.ofThreads.getOrDefault(task.getKey(), 0L))
                .sum());
  }
}
