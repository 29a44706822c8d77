package dev.racecourse.compare.git;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

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
    var git = Git.in(repository.root());
    var tree = new OwnIndex(git).tree(Optional.of(parent), index -> index.say(edit));
    return git.with(NOBODY).say("commit-tree", tree, "-p", parent, "-m", subject);
  }
}
