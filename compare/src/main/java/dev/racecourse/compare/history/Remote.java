package dev.racecourse.compare.history;

import dev.racecourse.compare.git.Git;
import dev.racecourse.compare.git.Git.Answer;
import java.util.Optional;

/**
 * The repository where a branch is shared.
 *
 * @param address a name that git knows, or a URL
 * @param branch the same here and there
 */
record Remote(Git git, String address, Branch branch) {

  /** How {@code git ls-remote --exit-code} says that there is no such branch. */
  private static final int NONE = 2;

  /** The hints advise to pull, which is what is done here anyway. */
  private static final String NO_HINTS = "advice.pushUpdateRejected=false";

  /** Where the branch was there when it was fetched last. The user's refs are left alone. */
  private String fetched() {
    return "refs/racecourse/" + branch.name();
  }

  /** The commit of the branch there, as far as it is known here. */
  Optional<String> known() throws InterruptedException {
    return Branch.tip(git, fetched());
  }

  /** Learns where the branch is now. Says why if that cannot be learnt. */
  Optional<Answer> fetch() throws InterruptedException {
    // All of it, whatever the user's clone leaves out; and nothing else is fetched by the way.
    var answer =
        git.run(
            "fetch",
            "--quiet",
            "--no-auto-maintenance",
            "--no-tags",
            "--no-filter",
            "--no-recurse-submodules",
            "--no-write-fetch-head",
            "--refmap=",
            "--",
            address,
            "+" + branch.ref() + ":" + fetched());
    if (!answer.failed()) {
      return Optional.empty();
    }
    var listed = git.run("ls-remote", "--exit-code", "--", address, branch.ref());
    return listed.exit() == NONE ? Optional.empty() : Optional.of(answer);
  }

  /** Moves the branch there on. Says why if it is refused. */
  Optional<Answer> push(String commit) throws InterruptedException {
    var answer =
        git.run("-c", NO_HINTS, "push", "--quiet", "--", address, commit + ":" + branch.ref());
    if (answer.failed()) {
      return Optional.of(answer);
    }
    git.run("update-ref", fetched(), commit);
    return Optional.empty();
  }
}
