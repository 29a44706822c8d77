package dev.racecourse.compare.ci;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.ci.Workflow.Step;
import dev.racecourse.console.FileTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs jobs as a runner of GitHub does, as far as these jobs go: each in a new folder, its steps
 * one after the other, until one fails. Of the actions it knows those that check out and that keep
 * files.
 *
 * @param root for all that runs leave
 * @param origin the repository that is checked out
 * @param context values of expressions, by their text
 * @param tools a folder with programs that stand in for others
 */
record JobRunner(Path root, Path origin, Map<String, String> context, Path tools) {

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *(.+?) *}}");

  /** What came of a job: whether all steps did what they should, and what they printed. */
  record Result(boolean isGreen, String printed) {}

  /**
   * Runs a job.
   *
   * @param env in place of what the workflow has
   */
  Result run(Workflow workflow, String job, Map<String, String> env)
      throws IOException, InterruptedException {
    FileTree.delete(root.resolve("work"));
    FileTree.delete(root.resolve("temp"));
    Files.createDirectories(root.resolve("work"));
    Files.createDirectories(root.resolve("temp"));
    var isGreen = true;
    var printed = new StringBuilder();
    for (var step : workflow.steps(job)) {
      if (isGreen || isWanted(step.condition())) {
        var all = new HashMap<>(workflow.env(job));
        all.putAll(step.env());
        all.putAll(env);
        var known = new HashMap<>(context);
        all.forEach((name, value) -> known.put("env." + name, value));
        var now = new JobRunner(root, origin, known, tools);
        var done = step.uses().isEmpty() ? now.script(step.run(), all, printed) : now.action(step);
        isGreen &= done || step.mayFail();
      }
    }
    return new Result(isGreen, printed.toString());
  }

  /** Forgets what the jobs of an earlier run left for one another. */
  void begin() throws IOException {
    FileTree.delete(root.resolve("artifacts"));
    Files.deleteIfExists(root.resolve("summary.md"));
  }

  /** What steps wrote for the page of the run. */
  String summary() throws IOException {
    return Files.readString(root.resolve("summary.md"));
  }

  /** What a job keeps under a name. */
  Path artifact(String name) {
    return root.resolve("artifacts").resolve(name);
  }

  private static boolean isWanted(String condition) {
    return List.of("always()", "${{ !cancelled() }}").contains(condition);
  }

  private boolean script(String text, Map<String, String> env, StringBuilder printed)
      throws IOException, InterruptedException {
    var process = bash("-e", "-c", evaluated(text));
    env.forEach((name, value) -> process.environment().put(name, evaluated(value)));
    var log = root.resolve("log.txt");
    var exit = process.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    printed.append(Files.readString(log));
    return exit == 0;
  }

  private ProcessBuilder bash(String... words) {
    var command = new ArrayList<>(List.of("bash"));
    command.addAll(List.of(words));
    var process = new ProcessBuilder(command).directory(root.resolve("work").toFile());
    var environment = process.environment();
    environment.put("PATH", tools + File.pathSeparator + environment.get("PATH"));
    environment.put("RUNNER_TEMP", root.resolve("temp").toString());
    environment.put("GITHUB_STEP_SUMMARY", root.resolve("summary.md").toString());
    environment.put("XDG_CACHE_HOME", root.resolve("cache").toString());
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    return process;
  }

  private boolean action(Step step) throws IOException, InterruptedException {
    var name = step.uses().replaceFirst("@.*", "");
    return switch (name) {
      case "actions/checkout" -> isCheckedOut(step.with());
      case "actions/setup-java" -> true;
      case "actions/upload-artifact" -> isUploaded(step.with());
      case "actions/download-artifact" -> isDownloaded(step.with());
      default -> throw new AssertionError("no stand-in for " + name);
    };
  }

  /** Without {@code fetch-depth: 0}, a runner gets the last commit alone. */
  private boolean isCheckedOut(Map<String, String> with) throws IOException, InterruptedException {
    var depth = "0".equals(with.get("fetch-depth")) ? "" : "--depth 1";
    var ref = evaluated(with.getOrDefault("ref", "main"));
    var words =
        "git clone -q %s file://%s . && git checkout -q --detach %s".formatted(depth, origin, ref);
    assertTrue(bash("-e", "-c", words).inheritIO().start().waitFor() == 0, words);
    return true;
  }

  /** A path that is not there is only a warning. */
  private boolean isUploaded(Map<String, String> with) throws IOException, InterruptedException {
    var folder = Files.createDirectories(artifact(with.getOrDefault("name", "")));
    for (var path : evaluated(with.getOrDefault("path", "")).lines().toList()) {
      bash("-c", "cp -r '%s' '%s' 2> /dev/null".formatted(path, folder)).start().waitFor();
    }
    return true;
  }

  private boolean isDownloaded(Map<String, String> with) throws IOException, InterruptedException {
    var folder = artifact(with.getOrDefault("name", ""));
    var path = with.getOrDefault("path", ".");
    var words =
        "ls '%s'/* && mkdir -p '%s' && cp -r '%s'/* '%s'".formatted(folder, path, folder, path);
    return bash("-e", "-c", words).start().waitFor() == 0;
  }

  private String evaluated(String text) {
    return EXPRESSION
        .matcher(text)
        .replaceAll(
            found -> {
              var value = context.get(found.group(1));
              assertTrue(value != null, "no value for " + found.group(1));
              return Matcher.quoteReplacement(String.valueOf(value));
            });
  }
}
