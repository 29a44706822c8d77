package dev.racecourse.compare.subject;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * How a commit becomes a JMH jar.
 *
 * @param command run by {@code sh -c} in the root of the commit's worktree
 * @param jar where the command leaves the jar, relative to that root
 */
public record Recipe(String command, Path jar) {

  /** Names the recipe and the JDK it is cooked with: a jar built otherwise is another jar. */
  String key() {
    var everything =
        String.join(
            "\n",
            command,
            jar.toString(),
            System.getProperty("java.runtime.version"),
            System.getProperty("java.home"));
    return Digest.of(everything.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }
}
