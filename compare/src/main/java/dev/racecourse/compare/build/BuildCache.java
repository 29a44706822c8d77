package dev.racecourse.compare.build;

import dev.racecourse.compare.process.LogFile;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.side.Side;
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
 */
public record BuildCache(Path folder) {

  /** The jars of a commit, built now unless an earlier comparison has built it the same way. */
  Jars jars(Side side, Repository repository, String commit, Recipe recipe)
      throws InterruptedException {
    var home = folder.resolve(commit);
    var built = home.resolve(recipe.key());
    try {
      Files.createDirectories(home);
      // One builder at a time, until the channel is closed: two comparisons may want one commit.
      try (var channel =
          FileChannel.open(
              home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        if (!Files.exists(built)) {
          build(side, repository, commit, recipe, built);
        }
        return Jars.in(built, recipe);
      }
    } catch (FileLockInterruptionException | ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (IOException e) {
      throw new SetupException(
          "the cache %s cannot be used: %s.\n".formatted(folder, Reason.of(e))
              + "Free some space there, or give another folder with --cache. Nothing was measured.",
          e);
    }
  }

  private void build(Side side, Repository repository, String commit, Recipe recipe, Path built)
      throws IOException, InterruptedException {
    var worktree = built.resolveSibling("worktree");
    FileTree.delete(worktree);
    repository.addWorktree(worktree, commit);
    try {
      var log = new LogFile(built.resolveSibling(recipe.key() + ".log"));
      new Build(side, commit, recipe, worktree, log).run();
      var unfinished = built.resolveSibling(recipe.key() + ".tmp");
      FileTree.delete(unfinished);
      Jars.copy(worktree, recipe, unfinished);
      Files.move(unfinished, built, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      repository.removeWorktree(worktree);
    }
  }
}
