package dev.racecourse.compare.build;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a commit becomes jars.
 *
 * @param command run by {@code sh -c} in the root of the commit's worktree
 * @param harness where the command leaves a JMH jar, relative to that root
 * @param races where it leaves a jcstress jar; one of the two it must leave
 */
public record Recipe(String command, Path harness, Path races) {

  /** Where a build may leave the jar of what is measured, without the benchmarks. */
  static final Path SERVER = Path.of("api/target/blog.jar");

  /** Where this project's build leaves the JMH jar. */
  public static final String HARNESS = "benchmarks/target/benchmarks.jar";

  /** What {@link Jars} keeps of a build. Jars that are kept otherwise are other jars. */
  private static final String KEPT = "each class once, with what class paths reach";

  /**
   * Whether a build has left what it must: a JMH jar, or a jcstress jar alone, unless the JMH jar
   * was named, for then it is a wrong name.
   */
  boolean isDone(Path worktree) {
    var isNamed = !harness.equals(Path.of(HARNESS));
    return Files.isRegularFile(worktree.resolve(harness))
        || (!isNamed && Files.isRegularFile(worktree.resolve(races)));
  }

  /** Names the recipe and the JDK it is cooked with: a jar built otherwise is another jar. */
  String key() {
    var everything =
        String.join(
            "\n",
            command,
            harness.toString(),
            races.toString(),
            KEPT,
            System.getProperty("java.runtime.version"),
            System.getProperty("java.home"));
    return Digest.of(everything.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }
}
