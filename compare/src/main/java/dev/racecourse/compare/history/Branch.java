package dev.racecourse.compare.history;

import dev.racecourse.compare.git.Git;
import dev.racecourse.compare.git.Git.Answer;
import dev.racecourse.compare.process.SetupException;
import java.util.Optional;

/**
 * A branch of the user's repository that is never checked out.
 *
 * @param name without {@code refs/heads/}
 */
record Branch(Git git, String name) {

  /** The full name. */
  String ref() {
    return "refs/heads/" + name;
  }

  /** Its commit; empty if there is no such branch yet. */
  Optional<String> tip() throws InterruptedException {
    return tip(git, ref());
  }

  static Optional<String> tip(Git git, String ref) throws InterruptedException {
    var answer = git.run("rev-parse", "--verify", "--quiet", ref + "^{commit}");
    return answer.failed() ? Optional.empty() : Optional.of(answer.text());
  }

  /**
   * Moves the branch on, unless another writer has moved it meanwhile.
   *
   * @param from where it was; empty if there was no such branch
   */
  Answer move(Optional<String> from, String to) throws InterruptedException {
    return git.run("update-ref", "-m", "compare: add", ref(), to, from.orElse(""));
  }

  /** A work tree that has the branch would lack the new files, and its next commit delete them. */
  void requireNotCheckedOut() throws InterruptedException {
    if (git.say("worktree", "list", "--porcelain").lines().anyMatch(("branch " + ref())::equals)) {
      throw new SetupException(
          "the branch %s is checked out, and compare adds to it without a checkout.\n"
                  .formatted(name)
              + "Switch to another branch there. Nothing was stored.");
    }
  }
}
