package dev.racecourse.benchmarks.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The processor, as Linux tells it. */
final class Cpu {
  private Cpu() {}

  /** The model's name, or "unknown". */
  static String model() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return model(lines);
    } catch (IOException e) {
      return "unknown";
    }
  }

  /** The model's name in the lines of /proc/cpuinfo. */
  static String model(Stream<String> lines) {
    return lines
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }
}
