package dev.racecourse.compare.subject;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The git repository around a directory.
 *
 * @param directory anywhere inside the repository
 */
public record Repository(Path directory) {

  /** The full hash of the commit that a ref names; empty if it names none. */
  public Optional<String> commit(String ref) throws InterruptedException {
    var answer = git("rev-parse", "--verify", "--end-of-options", ref + "^{commit}");
    return answer.exit == 0 ? Optional.of(answer.text.strip()) : Optional.empty();
  }

  /** Says whether there is a repository at all. */
  public boolean exists() throws InterruptedException {
    return git("rev-parse", "--git-dir").exit == 0;
  }

  /**
   * Checks a commit out into a new worktree. Forced, because git may still remember a worktree of
   * that name which a killed comparison or a deleted cache left behind.
   */
  void addWorktree(Path worktree, String commit) throws InterruptedException {
    var answer =
        git("worktree", "add", "--force", "--force", "--detach", worktree.toString(), commit);
    if (answer.exit != 0) {
      throw new SetupException(
          "git cannot check %s out: %s".formatted(commit, answer.text.strip()));
    }
  }

  /** Removes a worktree, with whatever a build left in it. */
  void removeWorktree(Path worktree) throws InterruptedException {
    git("worktree", "remove", "--force", "--force", worktree.toString());
  }

  private Answer git(String... words) throws InterruptedException {
    // A hook of the user's repository is not part of the commit.
    var command = new ArrayList<>(List.of("git", "-c", "core.hooksPath=/dev/null"));
    command.addAll(List.of(words));
    var builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    GitEnvironment.removeFrom(builder.environment());
    // To check out a partial clone is to fetch, and to fetch may be to ask for a password.
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    try {
      var process = builder.start();
      process.getOutputStream().close();
      var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor(), text);
    } catch (IOException e) {
      throw new SetupException("git cannot be run: " + e.getMessage(), e);
    }
  }

  private record Answer(int exit, String text) {}
}
