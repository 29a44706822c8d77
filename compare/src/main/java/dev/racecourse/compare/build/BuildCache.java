package dev.racecourse.compare.build;

import dev.racecourse.compare.git.Git;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.process.Child;
import dev.racecourse.compare.process.LogFile;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.console.FileTree;
import dev.racecourse.console.Reason;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Jars built from commits, in a folder named by commit and recipe. The folder is moved into place
 * in one step when it is complete, so jars that are there can be used, and nothing else counts as
 * built.
 *
 * @param folder of the cache
 * @param mostBytes that builds may take: after a new one, those that were used the longest time ago
 *     go, but none that is in use
 */
public record BuildCache(Path folder, long mostBytes) {

  /** The file in a commit's folder that its builder has locked. */
  static final String LOCK = "lock";

  private static final String NOTHING =
      "Nothing was measured. A build failure is not a regression: exit 2.";

  /**
   * The jars of a commit, built now unless an earlier comparison has built it the same way.
   *
   * @param who the commit is to the user, such as {@code base}
   */
  Jars jars(String who, Repository repository, String commit, Recipe recipe)
      throws InterruptedException {
    var home = folder.resolve(commit);
    var built = home.resolve(recipe.key());
    try {
      Files.createDirectories(home);
      // One builder at a time, until the channel is closed: two comparisons may want one commit.
      try (var channel =
          FileChannel.open(
              home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        BuildsInUse.add(home);
        var isNew = !Files.exists(built);
        if (isNew) {
          build(who, repository, commit, recipe, built);
          new OldBuilds(folder, mostBytes).remove();
        }
      }
      return Jars.in(built, recipe);
    } catch (FileLockInterruptionException | ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (IOException e) {
      throw new SetupException(
          "the cache %s cannot be used: %s.\n".formatted(folder, Reason.of(e))
              + "Free some space there, or give another folder with --cache. Nothing was measured.",
          e);
    }
  }

  private void build(String who, Repository repository, String commit, Recipe recipe, Path built)
      throws IOException, InterruptedException {
    var worktree = built.resolveSibling("worktree");
    FileTree.delete(worktree);
    repository.addWorktree(worktree, commit);
    try {
      var log = new LogFile(built.resolveSibling(recipe.key() + ".log"));
      run(who, commit, recipe, worktree, log);
      var unfinished = built.resolveSibling(recipe.key() + ".tmp");
      FileTree.delete(unfinished);
      Jars.copy(worktree, recipe, unfinished);
      Files.move(unfinished, built, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      repository.removeWorktree(worktree);
    }
  }

  private static void run(String who, String commit, Recipe recipe, Path worktree, LogFile log)
      throws InterruptedException {
    var shell =
        new ProcessBuilder("sh", "-c", recipe.command())
            .directory(worktree.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.path().toFile());
    Git.forgetPlaces(shell.environment());
    // The recipe's key names this JDK.
    shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try (var child = Child.start(shell)) {
      var exit = child.await();
      if (exit != 0) {
        throw new BuildFailedException(
            "%s does not build at %.8s. `%s` ended with %d (%s):\n  %s\n%s"
                .formatted(
                    who,
                    commit,
                    recipe.command(),
                    exit,
                    log.path(),
                    String.join("\n  ", log.tellingLines()),
                    NOTHING),
            log);
      }
    }
    if (!recipe.isDone(worktree)) {
      throw new BuildFailedException(
          ("%s at %.8s was built, but left no %s (%s).\n"
                  + "Name the JMH jar with --jar, or a jcstress jar with --races-jar. %s")
              .formatted(who, commit, recipe.harness(), log.path(), NOTHING),
          log);
    }
  }
}
