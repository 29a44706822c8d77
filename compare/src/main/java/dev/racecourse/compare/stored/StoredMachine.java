package dev.racecourse.compare.stored;

import dev.racecourse.compare.jmh.JmhSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a result was measured on, by the file {@code environment.json} that benchmarks.jar of
 * Racecourse leaves beside it. Null is what the file does not know.
 *
 * @param jdk the version of the measured JDK
 * @param vm the measured virtual machine's name and version
 */
record StoredMachine(
    @Nullable String cpu,
    @Nullable Integer cores,
    @Nullable String kernel,
    @Nullable String jdk,
    @Nullable String vm) {

  static final String FILE = "environment.json";

  private static final JsonMapper JSON = new JsonMapper();

  /** Reads the file beside a result; empty if there is none that can be read. */
  static Optional<StoredMachine> beside(Path result) {
    try {
      var node = JSON.readTree(Files.readString(result.resolveSibling(FILE)));
      var cores = node.path("cores");
      return Optional.of(
          new StoredMachine(
              text(node, "cpu"),
              cores.isNumber() ? cores.intValue() : null,
              text(node, "os"),
              text(node, "jdk"),
              text(node, "vm")));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  /** Whether a result can be of the same run as this file: each run overwrites it. */
  boolean measured(JmhSetup setup) {
    return setup.jdkVersion() != null
        && setup.jdkVersion().equals(jdk)
        && (setup.vmName() + " " + setup.vmVersion()).equals(vm);
  }

  private static @Nullable String text(JsonNode node, String field) {
    var text = node.path(field).stringValue(null);
    return "unknown".equals(text) ? null : text;
  }
}
