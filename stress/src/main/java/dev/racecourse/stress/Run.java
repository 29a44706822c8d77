package dev.racecourse.stress;

import java.util.List;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.vm.CompileMode;

/**
 * What one forked JVM reported of one test.
 *
 * @param test the listed name
 * @param status how it ended; whatever is not NORMAL has no outcomes
 * @param configuration what it ran on
 * @param outcomes every outcome that was seen
 * @param messages what jcstress or the JVM had to say
 */
record Run(
    String test,
    Status status,
    Configuration configuration,
    List<Outcome> outcomes,
    List<String> messages) {

  /**
   * The JVM a test ran on.
   *
   * @param jvm its name and version
   * @param args its arguments
   * @param compilation which compiler each actor was left to
   * @param scheduling which cores the actors ran on
   * @param fork which JVM of this kind, from 0
   */
  record Configuration(
      String jvm, List<String> args, String compilation, String scheduling, int fork) {}

  static Run of(TestResult result) {
    var config = result.getConfig();
    var jvm = result.getEnv().entries();
    var configuration =
        new Configuration(
            jvm.get("java.vm.name") + " " + jvm.get("java.vm.version"),
            List.copyOf(config.jvmArgs),
            onOneLine(CompileMode.description(config.getCompileMode(), config.actorNames)),
            config.shClass.mode() + " " + config.shClass,
            config.forkId);
    var outcomes =
        result.grading().gradingResults.values().stream()
            .filter(grading -> grading.count > 0)
            .map(Outcome::of)
            .toList();
    return new Run(
        result.getName(),
        result.status(),
        configuration,
        outcomes,
        List.copyOf(result.getMessages()));
  }

  private static String onOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  long samples() {
    return outcomes.stream().mapToLong(Outcome::count).sum();
  }
}
