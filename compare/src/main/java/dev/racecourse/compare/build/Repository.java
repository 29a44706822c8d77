package dev.racecourse.compare.build;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The git repository around a directory.
 *
 * @param directory anywhere inside the repository
 */
public record Repository(Path directory) {

  /** The full hash of the commit that a ref names; empty if it names none. */
  public Optional<String> commit(String ref) throws InterruptedException {
    return answer("rev-parse", "--verify", "--end-of-options", ref + "^{commit}");
  }

  /** The last commit that both have in their history; empty if there is none. */
  Optional<String> mergeBase(String one, String other) throws InterruptedException {
    return answer("merge-base", one, other);
  }

  /** Says whether there is a repository at all. */
  boolean exists() throws InterruptedException {
    return answer("rev-parse", "--git-dir").isPresent();
  }

  /** The root of the working tree. */
  Path root() throws InterruptedException {
    return Path.of(git().say("rev-parse", "--show-toplevel"));
  }

  /**
   * Checks a commit out into a new worktree. Forced, because git may still remember a worktree of
   * that name which a killed comparison or a deleted cache left behind.
   */
  void addWorktree(Path worktree, String commit) throws InterruptedException {
    git().say("worktree", "add", "--force", "--force", "--detach", worktree.toString(), commit);
  }

  /** Removes a worktree, with whatever a build left in it. */
  void removeWorktree(Path worktree) throws InterruptedException {
    git().run("worktree", "remove", "--force", "--force", worktree.toString());
  }

  private Optional<String> answer(String... words) throws InterruptedException {
    var answer = git().run(words);
    return answer.failed() ? Optional.empty() : Optional.of(answer.text());
  }

  private Git git() {
    return new Git(directory, Map.of());
  }
}
