package dev.racecourse.compare.build;

import dev.racecourse.compare.process.Child;
import dev.racecourse.compare.process.LogFile;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.side.Side;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One run of a recipe.
 *
 * @param worktree with the commit checked out
 * @param log for the output of the command
 */
record Build(Side side, String commit, Recipe recipe, Path worktree, LogFile log) {

  private static final String NOTHING =
      "Nothing was measured. A build failure is not a regression: exit 2.";

  void run() throws InterruptedException {
    var shell =
        new ProcessBuilder("sh", "-c", recipe.command())
            .directory(worktree.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.path().toFile());
    GitEnvironment.removeFrom(shell.environment());
    // The recipe's key names this JDK.
    shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try (var child = Child.start(shell)) {
      var exit = child.await();
      if (exit != 0) {
        throw new SetupException(
            "%s does not build at %.8s. `%s` ended with %d (%s):\n  %s\n%s"
                .formatted(
                    side,
                    commit,
                    recipe.command(),
                    exit,
                    log.path(),
                    String.join("\n  ", log.tellingLines()),
                    NOTHING));
      }
    }
    if (!Files.isRegularFile(worktree.resolve(recipe.harness()))) {
      throw new SetupException(
          "%s at %.8s was built, but left no %s (%s).\nName the JMH jar with --jar. %s"
              .formatted(side, commit, recipe.harness(), log.path(), NOTHING));
    }
  }
}
