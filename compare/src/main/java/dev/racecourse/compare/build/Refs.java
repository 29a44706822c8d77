package dev.racecourse.compare.build;

import dev.racecourse.compare.build.Source.Commit;
import dev.racecourse.compare.git.LooseCommit;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.util.List;
import java.util.Optional;

/** Finds the commits that the user means. */
public record Refs(Repository repository) {

  /** Names HEAD with all uncommitted work on top. */
  public static final String WORKTREE = "WORKTREE";

  private static final String BASE = Side.BASE.toString();
  private static final String HEAD = Side.HEAD.toString();
  private static final List<String> MAIN = List.of("main", "origin/main");

  /**
   * Finds both commits.
   *
   * @param base a ref; by default where head left {@code main}
   * @param head a ref or {@link #WORKTREE}, which may stand alone; by default {@code HEAD}
   */
  public Both<Source> find(Optional<String> base, Optional<String> head)
      throws InterruptedException {
    repository.requireReadable(", or give --base-jar and --head-jar");
    if (base.isPresent() && head.isEmpty() && base.get().equals(WORKTREE)) {
      return find(Optional.empty(), base);
    }
    if (base.isPresent()) {
      return new Both<>(commit(BASE, base.get()), commit(HEAD, head.orElse("HEAD")));
    }
    var headCommit = commit(HEAD, head.orElse("HEAD"));
    return new Both<>(whereItLeftMain(headCommit), headCommit);
  }

  /**
   * Finds a commit.
   *
   * @param who it is to the user, such as {@code base}
   * @param name a ref or {@link #WORKTREE}
   */
  public Commit commit(String who, String name) throws InterruptedException {
    if (name.equals(WORKTREE)) {
      return new Commit(name, new LooseCommit(repository).ofWorkingTree(), repository);
    }
    return new Commit(name, repository.named(who, name), repository);
  }

  private Commit whereItLeftMain(Commit head) throws InterruptedException {
    for (var main : MAIN) {
      if (repository.commit(main).isPresent()) {
        var hash = repository.mergeBase(main, head.hash());
        if (hash.isPresent() && hash.get().equals(head.hash())) {
          throw new SetupException(
              "%s `%s` is part of %s: there is nothing that it changed.\n"
                      .formatted(HEAD, head.name(), main)
                  + "Name BASE, HEAD~1 for one, or commit something. Nothing was measured.");
        }
        if (hash.isPresent()) {
          return new Commit("merge-base of " + main, hash.get(), repository);
        }
      }
    }
    throw new SetupException(
        "neither main nor origin/main has a commit in common with %s `%s`.\n"
                .formatted(HEAD, head.name())
            + "Name BASE, or fetch the history of main. Nothing was measured.");
  }
}
