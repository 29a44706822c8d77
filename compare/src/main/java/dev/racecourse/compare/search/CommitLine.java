package dev.racecourse.compare.search;

import dev.racecourse.compare.bisect.CommitRange;
import dev.racecourse.compare.git.CommitFacts;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.process.SetupException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Commits that were made one from the other, each from its first parent.
 *
 * @param commits from the good end to the bad end, at least two
 */
record CommitLine(List<CommitFacts> commits) {

  /**
   * The line from one commit to another.
   *
   * @param good hash of the good end
   * @param bad hash of the bad end
   * @throws SetupException if the good end is not on the bad end's line
   */
  static CommitLine between(Repository repository, String good, String bad)
      throws InterruptedException {
    if (good.equals(bad)) {
      throw new SetupException(
          "good and bad are the same commit, %.8s. Name two. Nothing was measured."
              .formatted(good));
    }
    var hashes = repository.firstParents(bad);
    var end = hashes.indexOf(good);
    if (end < 0) {
      throw notOnLine(repository, hashes, good, bad);
    }
    return of(repository, hashes.subList(0, end + 1));
  }

  /**
   * The line of what a merge has brought in.
   *
   * @param into the parent that it was merged into
   * @param from the parent that was merged
   * @return from where it left the history of the other; empty if nothing on its line is its own
   */
  static Optional<CommitLine> merged(Repository repository, String into, String from)
      throws InterruptedException {
    var hashes = repository.firstParents(from);
    var end = hashes.indexOf(leaving(repository, hashes, into).orElse(from));
    return end < 1 ? Optional.empty() : Optional.of(of(repository, hashes.subList(0, end + 1)));
  }

  private static CommitLine of(Repository repository, List<String> newestFirst)
      throws InterruptedException {
    var hashes = new ArrayList<>(newestFirst);
    Collections.reverse(hashes);
    return new CommitLine(repository.facts(hashes));
  }

  /** The newest commit of a line that another commit has in its history. */
  private static Optional<String> leaving(
      Repository repository, List<String> newestFirst, String other) throws InterruptedException {
    var history = repository.history(other);
    return newestFirst.stream().filter(history::contains).findFirst();
  }

  private static SetupException notOnLine(
      Repository repository, List<String> newestFirst, String good, String bad)
      throws InterruptedException {
    var what =
        "good (%.8s) is none of the first parents that led to bad (%.8s).\n".formatted(good, bad);
    var common = leaving(repository, newestFirst, good);
    if (common.isEmpty()) {
      return new SetupException(
          what
              + (repository.isShallow()
                  ? "This clone is shallow: `git fetch --unshallow` gets the commits in between."
                  : "They have no commit in common: name others.")
              + " Nothing was measured.");
    }
    return new SetupException(
        what
            + (common.get().equals(bad)
                ? "It is newer: swap the two."
                : "The last commit that led to both is %.8s: if that is good, too, name it."
                    .formatted(common.get()))
            + " Nothing was measured.");
  }

  /** Number of the bad end. */
  int last() {
    return commits.size() - 1;
  }

  CommitFacts get(int number) {
    return commits.get(number);
  }

  /** What is known before anything is built: the same files have the same classes. */
  CommitRange range() {
    var unchanged =
        IntStream.rangeClosed(1, last())
            .filter(i -> get(i).tree().equals(get(i - 1).tree()))
            .boxed()
            .collect(Collectors.toUnmodifiableSet());
    return new CommitRange(last(), Set.of(), unchanged);
  }
}
