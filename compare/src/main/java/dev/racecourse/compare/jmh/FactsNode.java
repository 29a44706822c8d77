package dev.racecourse.compare.jmh;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one result in JMH's JSON tells of how it was measured; old versions of JMH tell less. */
record FactsNode(JsonNode node) {

  /** The facts by name. */
  Map<String, String> read() {
    var facts = new LinkedHashMap<String, String>();
    put(facts, "jdk", text("jdkVersion"));
    put(facts, "vm", both(text("vmName"), " ", text("vmVersion")));
    put(facts, "jvm flags", flags());
    put(facts, "jmh", text("jmhVersion"));
    put(facts, "iterations", both(iterations("measurement"), " after ", iterations("warmup")));
    return facts;
  }

  private static void put(Map<String, String> facts, String name, @Nullable String fact) {
    if (fact != null && !fact.isBlank()) {
      facts.put(name, fact);
    }
  }

  private static @Nullable String both(
      @Nullable String first, String between, @Nullable String second) {
    return first == null || second == null ? null : first + between + second;
  }

  private @Nullable String flags() {
    var args = node.path("jvmArgs");
    if (!args.isArray()) {
      return null;
    }
    var flags = args.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
    return flags.isEmpty() ? "none" : flags;
  }

  private @Nullable String iterations(String phase) {
    var count = node.path(phase + "Iterations");
    var time = text(phase + "Time");
    if (!count.isNumber() || time == null) {
      return null;
    }
    var batch = node.path(phase + "BatchSize").asInt(1);
    return count.intValue() + " x " + time + (batch == 1 ? "" : " in batches of " + batch);
  }

  private @Nullable String text(String field) {
    return node.path(field).stringValue(null);
  }
}
