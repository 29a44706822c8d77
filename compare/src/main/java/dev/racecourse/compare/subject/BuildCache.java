package dev.racecourse.compare.subject;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Jars built from commits, each in a folder named by its commit. A jar is moved into place in one
 * step when it is complete, so a jar that is there can be used, and nothing else counts as built.
 *
 * @param folder of the cache
 */
public record BuildCache(Path folder) {

  /** The jar of a commit, built now unless an earlier comparison has built it the same way. */
  Path jar(Side side, Repository repository, String commit, Recipe recipe)
      throws InterruptedException {
    var home = folder.resolve(commit);
    var jar = home.resolve(recipe.key() + ".jar");
    if (Files.exists(jar)) {
      return jar;
    }
    try {
      Files.createDirectories(home);
      // One builder at a time, until the channel is closed: two comparisons may want one commit.
      try (var channel =
          FileChannel.open(
              home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        if (!Files.exists(jar)) {
          build(side, repository, commit, recipe, jar);
        }
        return jar;
      }
    } catch (FileLockInterruptionException | ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (IOException e) {
      throw new SetupException(
          "the cache %s cannot be used: %s.\n".formatted(folder, e)
              + "Free some space there, or give another folder with --cache. Nothing was measured.",
          e);
    }
  }

  private void build(Side side, Repository repository, String commit, Recipe recipe, Path jar)
      throws IOException, InterruptedException {
    var home = jar.resolveSibling("");
    var worktree = home.resolve("worktree");
    FileTree.delete(worktree);
    repository.addWorktree(worktree, commit);
    try {
      var log = home.resolve(recipe.key() + ".log");
      new Build(side, commit, recipe, worktree, new LogFile(log)).run();
      var unfinished = home.resolve(recipe.key() + ".tmp");
      Files.copy(worktree.resolve(recipe.jar()), unfinished, StandardCopyOption.REPLACE_EXISTING);
      Files.move(unfinished, jar, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      repository.removeWorktree(worktree);
    }
  }
}
