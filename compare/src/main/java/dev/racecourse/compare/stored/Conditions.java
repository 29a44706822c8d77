package dev.racecourse.compare.stored;

import dev.racecourse.compare.side.Both;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the two sides of a cell were measured under, as far as the files tell.
 *
 * @param facts in words by name, of each side
 */
record Conditions(Both<Map<String, String>> facts) {

  /** Facts that speeds depend on. */
  private static final List<String> NAMES =
      List.of("cpu", "cores", "kernel", "jdk", "vm", "jvm flags", "jmh", "iterations");

  /** Names the facts that differ; what only one side tells is not known to be equal. */
  List<String> differences() {
    return NAMES.stream()
        .filter(name -> !Objects.equals(facts.base().get(name), facts.head().get(name)))
        .map(this::difference)
        .toList();
  }

  /** Names the facts that neither side tells. */
  List<String> unknown() {
    return NAMES.stream()
        .filter(name -> !facts.base().containsKey(name) && !facts.head().containsKey(name))
        .toList();
  }

  private String difference(String name) {
    var base = facts.base().getOrDefault(name, "unknown");
    return "%s: %s / %s".formatted(name, base, facts.head().getOrDefault(name, "unknown"));
  }
}
