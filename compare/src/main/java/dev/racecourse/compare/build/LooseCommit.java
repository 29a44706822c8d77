package dev.racecourse.compare.build;

import dev.racecourse.compare.process.SetupException;
import dev.racecourse.console.FileTree;
import dev.racecourse.console.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Makes commits that no branch has, through an index of its own: neither the user's index nor the
 * working tree is touched. The same content makes the same commit, so that it is built only once.
 */
public record LooseCommit(Repository repository) {

  /** Whoever runs it and whenever: what the commit is called depends on its content alone. */
  private static final Map<String, String> NOBODY =
      Map.of(
          "GIT_AUTHOR_NAME", "compare",
          "GIT_AUTHOR_EMAIL", "compare@localhost",
          "GIT_AUTHOR_DATE", "2000-01-01T00:00:00Z",
          "GIT_COMMITTER_NAME", "compare",
          "GIT_COMMITTER_EMAIL", "compare@localhost",
          "GIT_COMMITTER_DATE", "2000-01-01T00:00:00Z");

  /** HEAD with all that is uncommitted: edited, new and deleted files, but no ignored ones. */
  public String ofWorkingTree() throws InterruptedException {
    return edited("HEAD", "uncommitted work", "add", "--all", ".");
  }

  /**
   * A commit with a patch on top.
   *
   * @param patch file in the format of {@code git diff}
   */
  public String ofPatch(String commit, Path patch) throws InterruptedException {
    return edited(
        commit, patch.getFileName().toString(), "apply", "--cached", patch.toAbsolutePath() + "");
  }

  private String edited(String parent, String subject, String... edit) throws InterruptedException {
    try {
      var folder = Files.createTempDirectory("compare-index");
      try {
        var index = Map.of("GIT_INDEX_FILE", folder.resolve("index").toString());
        var git = new Git(repository.root(), index);
        git.say("read-tree", parent);
        git.say(edit);
        var tree = git.say("write-tree");
        return new Git(repository.directory(), NOBODY)
            .say("commit-tree", tree, "-p", parent, "-m", subject);
      } finally {
        FileTree.delete(folder);
      }
    } catch (IOException e) {
      throw new SetupException("the folder for temporary files cannot be used: " + Reason.of(e), e);
    }
  }
}
