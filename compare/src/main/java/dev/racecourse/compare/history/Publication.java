package dev.racecourse.compare.history;

import dev.racecourse.compare.git.Git.Answer;
import dev.racecourse.compare.process.SetupException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings the files that only the branch here has to the branch there. Two writers never change the
 * same file, so what others have pushed meanwhile is taken, and the files are added to it.
 *
 * @param badge takes the place of the one there
 */
record Publication(Commits commits, Branch branch, Remote remote, Optional<Blob> badge) {

  /** If so many tries fail while the branch there stays where it is, others are not the reason. */
  private static final int STUCK = 4;

  /**
   * A try that failed.
   *
   * @param there the commit of the branch there
   * @param why in git's words
   */
  private record Failure(Optional<String> there, Answer why) {}

  /** Tries until it is done. */
  void run() throws InterruptedException {
    var failures = new ArrayList<Failure>();
    while (failures.size() < Backoff.TRIES && !isStuck(failures)) {
      if (!failures.isEmpty()) {
        Backoff.await(failures.size());
      }
      var failure = attempt();
      if (failure.isEmpty()) {
        return;
      }
      failures.add(failure.get());
    }
    throw new SetupException(
        "%s does not take the branch %s:\n  %s\n"
                .formatted(
                    remote.address(),
                    branch.name(),
                    failures.get(failures.size() - 1).why.indented())
            + "It is stored here, on the branch of the same name, and goes there with the next"
            + " one.");
  }

  private static boolean isStuck(List<Failure> failures) {
    var last = failures.subList(Math.max(0, failures.size() - STUCK), failures.size());
    return last.size() == STUCK && last.stream().map(Failure::there).distinct().count() == 1;
  }

  private Optional<Failure> attempt() throws InterruptedException {
    var here = branch.tip();
    // From here to the push, others must not push. So as little as possible is done in between.
    var unreachable = remote.fetch();
    var there = remote.known();
    if (unreachable.isPresent()) {
      return Optional.of(new Failure(there, unreachable.get()));
    }
    var joined = joined(here.orElseThrow(), there);
    if (!there.equals(Optional.of(joined))) {
      var refused = remote.push(joined);
      if (refused.isPresent()) {
        return Optional.of(new Failure(there, refused.get()));
      }
    }
    // If another writer here has moved it meanwhile, that one joins what is there.
    branch.move(here, joined);
    return Optional.empty();
  }

  /** A commit that has all files, on top of what is there. */
  private String joined(String here, Optional<String> there) throws InterruptedException {
    if (there.isEmpty()) {
      return here;
    }
    var missing = new ArrayList<>(commits.added(there.get(), here));
    if (badge.isPresent() && !commits.file(there.get(), badge.get().path()).equals(badge)) {
      missing.add(badge.get());
    }
    return missing.isEmpty() ? there.get() : commits.commit(there, missing);
  }
}
