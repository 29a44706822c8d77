package dev.racecourse.compare.git;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.racecourse.compare.process.SetupException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The git repository around a directory.
 *
 * @param directory anywhere inside the repository
 * @param consequence of a failure, the last sentence of its message
 */
public record Repository(Path directory, String consequence) {

  /** The repository of what is going to be measured. */
  public Repository(Path directory) {
    this(directory, "Nothing was measured.");
  }

  /** The full hash of the commit that a ref names; empty if it names none. */
  public Optional<String> commit(String ref) throws InterruptedException {
    return answer("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}");
  }

  /**
   * The full hash of a commit that the user named.
   *
   * @param who it is to the user, such as {@code base}
   */
  public String named(String who, String ref) throws InterruptedException {
    var hash = commit(ref);
    if (hash.isEmpty()) {
      throw new SetupException(
          "%s `%s` names no commit of this repository.\nCheck the spelling, or fetch it first. %s"
              .formatted(who, ref, consequence));
    }
    return hash.get();
  }

  /** The commits that led to one, newest first; of a merge the first parent alone. */
  public List<String> firstParents(String commit) throws InterruptedException {
    return git().say("rev-list", "--first-parent", commit).lines().toList();
  }

  /** Those of some hashes that are commits here, however many, asked in one go. */
  public Set<String> present(Collection<String> hashes) throws InterruptedException {
    if (hashes.isEmpty()) {
      return Set.of();
    }
    var commit = " commit";
    return git()
        .feed(
            String.join("\n", hashes) + "\n",
            "cat-file",
            "--batch-check=%(objectname) %(objecttype)")
        .lines()
        .filter(line -> line.endsWith(commit))
        .map(line -> line.substring(0, line.length() - commit.length()))
        .collect(toUnmodifiableSet());
  }

  /** Those of them that were made at a time or later, up to the first that was made before. */
  public List<String> firstParents(String commit, Instant since) throws InterruptedException {
    // Years that git does not know would be no bound at all.
    var seconds = Math.max(0, since.getEpochSecond());
    return git()
        .say("rev-list", "--first-parent", "--since=@%d +0000".formatted(seconds), commit)
        .lines()
        .toList();
  }

  /** When a commit was made. */
  public Instant committed(String hash) throws InterruptedException {
    return OffsetDateTime.parse(git().say("show", "--no-patch", "--format=%cI", hash)).toInstant();
  }

  /** What the user's settings say, such as {@code user.name}; empty if they do not. */
  public Optional<String> setting(String name) throws InterruptedException {
    var answer = git().run("config", "--get", name);
    return answer.failed() || answer.text().isEmpty()
        ? Optional.empty()
        : Optional.of(answer.text());
  }

  /** All commits that led to one, and it itself. */
  public Set<String> history(String commit) throws InterruptedException {
    return git().say("rev-list", commit).lines().collect(toUnmodifiableSet());
  }

  /** What is known of commits without looking at their files, in this order. */
  public List<CommitFacts> facts(List<String> hashes) throws InterruptedException {
    return CommitFacts.parse(
        git()
            .feed(
                String.join("\n", hashes) + "\n",
                "log",
                "--no-walk=unsorted",
                "--stdin",
                "--format=tformat:" + CommitFacts.FORMAT,
                "-z"));
  }

  /** Whether the repository was cloned without the older commits. */
  public boolean isShallow() throws InterruptedException {
    return git().say("rev-parse", "--is-shallow-repository").equals("true");
  }

  /** The last commit that both have in their history; empty if there is none. */
  public Optional<String> mergeBase(String one, String other) throws InterruptedException {
    return answer("merge-base", one, other);
  }

  /**
   * Refuses a folder in which git cannot work.
   *
   * @param instead what else the user can do, with a comma before it; may be empty
   */
  public void requireReadable(String instead) throws InterruptedException {
    var answer = git().run("rev-parse", "--git-dir");
    if (answer.failed()) {
      throw new SetupException(
          "git can read no repository in %s. It says:\n  %s\n"
                  .formatted(directory, answer.indented())
              + "Mend that, or run compare inside a repository%s. %s"
                  .formatted(instead, consequence));
    }
  }

  /** Where a commit can be read; empty if it is on no branch of the remote called origin. */
  public Optional<URI> page(String hash) throws InterruptedException {
    var branches = git().run("branch", "--remotes", "--list", "origin/*", "--contains", hash);
    var remote = git().run("remote", "get-url", "origin");
    return branches.failed() || branches.text().isEmpty() || remote.failed()
        ? Optional.empty()
        : CommitPage.of(remote.text(), hash);
  }

  /** The root of the working tree. */
  public Path root() throws InterruptedException {
    return Path.of(git().say("rev-parse", "--show-toplevel"));
  }

  /**
   * Checks a commit out into a new worktree. Forced, because git may still remember a worktree of
   * that name which a killed comparison or a deleted cache left behind.
   */
  public void addWorktree(Path worktree, String commit) throws InterruptedException {
    git().say("worktree", "add", "--force", "--force", "--detach", worktree.toString(), commit);
  }

  /** Removes a worktree, with whatever a build left in it. */
  public void removeWorktree(Path worktree) throws InterruptedException {
    git().run("worktree", "remove", "--force", "--force", worktree.toString());
  }

  /** Git says no without a word; what it gives a reason for is an error. */
  private Optional<String> answer(String... words) throws InterruptedException {
    var answer = git().run(words);
    if (!answer.failed()) {
      return Optional.of(answer.text());
    }
    if (answer.text().isEmpty()) {
      return Optional.empty();
    }
    throw git().failure(answer, words);
  }

  private Git git() {
    return new Git(directory, Map.of(), consequence);
  }
}
