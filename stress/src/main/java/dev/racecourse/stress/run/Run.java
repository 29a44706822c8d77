package dev.racecourse.stress.run;

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
 * @param seconds how long the JVM took, from its start to its report
 * @param outcomes every outcome of the grading, and every other that was seen
 * @param messages what jcstress or the JVM had to say
 */
public record Run(
    String test,
    Status status,
    Configuration configuration,
    double seconds,
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
  public record Configuration(
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
    return new Run(
        result.getName(),
        result.status(),
        configuration,
        config instanceof TimedFork fork ? fork.seconds() : 0,
        result.grading().gradingResults.values().stream().map(Outcome::of).toList(),
        List.copyOf(result.getMessages()));
  }

  private static String onOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** How often the actors raced. */
  public long samples() {
    return outcomes.stream().mapToLong(Outcome::count).sum();
  }

  /**
   * Whether the store showed what it must never show: a forbidden outcome, or an exception. One
   * that comes without a race comes in jcstress's check before it, and has another status.
   */
  public boolean hasRaced() {
    return hasThrown() || outcomes.stream().anyMatch(Outcome::isForbidden);
  }

  /** Whether an actor or the arbiter threw in the race, other than for want of memory. */
  public boolean hasThrown() {
    return status == Status.TEST_ERROR
        && messages.stream().noneMatch(message -> message.contains("OutOfMemoryError"));
  }
}
