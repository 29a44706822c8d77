package dev.racecourse.compare.stored;

import dev.racecourse.races.side.Both;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The machines that two files were measured on, by the file {@code environment.json} that
 * benchmarks.jar of Racecourse leaves beside a result.
 *
 * @param facts of each side, in words by name; none unless both machines are known
 */
record StoredMachine(Both<Map<String, String>> facts) {

  private static final String FILE = "environment.json";

  private static final JsonMapper JSON = new JsonMapper();

  static StoredMachine of(Both<StoredResult> results) {
    var base = results.base().path().toAbsolutePath().normalize();
    var head = results.head().path().toAbsolutePath().normalize();
    // Each run overwrites the file, so it speaks for one of the results beside it at most.
    var isShared = !base.equals(head) && Objects.equals(base.getParent(), head.getParent());
    var baseFacts = isShared ? Map.<String, String>of() : beside(results.base());
    var headFacts = isShared ? Map.<String, String>of() : beside(results.head());
    return baseFacts.isEmpty() || headFacts.isEmpty()
        ? new StoredMachine(new Both<>(Map.of(), Map.of()))
        : new StoredMachine(new Both<>(baseFacts, headFacts));
  }

  /** Reads the file beside a result; nothing if it is of another JVM, so of another run. */
  private static Map<String, String> beside(StoredResult result) {
    var environment = environment(result.path());
    var facts = new LinkedHashMap<String, String>();
    environment.forEachEntry((name, value) -> facts.put(name, value.asString("")));
    facts.values().removeIf(fact -> fact.isBlank() || fact.equals("unknown"));
    if (facts.containsKey("os")) {
      facts.put("kernel", facts.get("os"));
    }
    var isOfThisRun =
        result.runs().values().stream()
            .anyMatch(
                run ->
                    facts.containsKey("jdk")
                        && Objects.equals(run.facts().get("jdk"), facts.get("jdk"))
                        && Objects.equals(run.facts().get("vm"), facts.get("vm")));
    facts.keySet().retainAll(Set.of("cpu", "cores", "kernel"));
    return isOfThisRun ? facts : Map.of();
  }

  private static JsonNode environment(Path result) {
    try {
      return JSON.readTree(Files.readString(result.resolveSibling(FILE)));
    } catch (IOException | JacksonException e) {
      return JSON.createObjectNode();
    }
  }
}
