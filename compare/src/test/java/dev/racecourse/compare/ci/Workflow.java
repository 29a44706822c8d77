package dev.racecourse.compare.ci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A workflow of this project, of GitHub Actions. */
record Workflow(JsonNode root) {

  /**
   * A step of a job.
   *
   * @param condition empty if it runs only after steps that did not fail
   * @param uses the action; empty if it is a script
   * @param run the script
   * @param with what the action is given
   * @param mayFail whether the job goes on if it fails
   */
  record Step(
      String condition,
      String uses,
      String run,
      Map<String, String> with,
      Map<String, String> env,
      boolean mayFail) {}

  /** Reads a file of {@code .github/workflows}. */
  static Workflow named(String name) throws IOException {
    return new Workflow(
        new YAMLMapper().readTree(Files.readString(Path.of("../.github/workflows", name))));
  }

  /** What a job has in its environment. */
  Map<String, String> env(String job) {
    return map(job(job).path("env"));
  }

  /** The steps of a job in their order. */
  List<Step> steps(String job) {
    var steps = new ArrayList<Step>();
    for (var step : job(job).get("steps")) {
      steps.add(
          new Step(
              text(step, "if"),
              text(step, "uses"),
              text(step, "run"),
              map(step.path("with")),
              map(step.path("env")),
              step.path("continue-on-error").asBoolean(false)));
    }
    return steps;
  }

  private JsonNode job(String name) {
    return root.get("jobs").get(name);
  }

  private static String text(JsonNode step, String field) {
    return step.has(field) ? step.get(field).asString() : "";
  }

  private static Map<String, String> map(JsonNode node) {
    var map = new LinkedHashMap<String, String>();
    node.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asString()));
    return map;
  }
}
