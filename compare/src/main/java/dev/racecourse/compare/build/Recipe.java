package dev.racecourse.compare.build;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * How a commit becomes jars.
 *
 * @param command run by {@code sh -c} in the root of the commit's worktree
 * @param harness where the command leaves the JMH jar, relative to that root
 * @param races where it may leave a jcstress jar
 */
public record Recipe(String command, Path harness, Path races) {

  /** Where a build may leave the jar of what is measured, without the benchmarks. */
  static final Path SERVER = Path.of("api/target/blog.jar");

  /** What {@link Jars} keeps of a build. Jars that are kept otherwise are other jars. */
  private static final String KEPT = "each class once, with what class paths reach";

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
