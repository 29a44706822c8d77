package dev.racecourse.compare.search;

import dev.racecourse.compare.build.BuildCache;
import dev.racecourse.compare.build.BuildFailedException;
import dev.racecourse.compare.build.Recipe;
import dev.racecourse.compare.build.Source;
import dev.racecourse.compare.git.CommitFacts;
import dev.racecourse.compare.git.Repository;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Builds commits when they are asked for, and knows which have the same classes. */
final class Builds {

  private final Repository repository;
  private final BuildCache cache;
  private final Recipe recipe;
  private final Map<String, Built> built = new HashMap<>();

  Builds(Repository repository, BuildCache cache, Recipe recipe) {
    this.repository = repository;
    this.cache = cache;
    this.recipe = recipe;
  }

  /**
   * A commit, built unless it is.
   *
   * @param who it is to the user
   * @throws BuildFailedException if it cannot be built
   */
  Built build(String who, CommitFacts commit) throws InterruptedException {
    var known = built.get(commit.hash());
    if (known != null) {
      return known;
    }
    var source = new Source.Commit(commit.shortHash(), commit.hash(), repository);
    var subject = source.subject(who, cache, recipe);
    var now = new Built(subject, subject.classes());
    built.put(commit.hash(), now);
    return now;
  }

  boolean has(CommitFacts commit) {
    return built.containsKey(commit.hash());
  }

  /** A commit that is built. */
  Built of(CommitFacts commit) {
    return Objects.requireNonNull(built.get(commit.hash()), "it is not built");
  }

  /** Whether two commits have the same classes; false if one of them is not built. */
  boolean areSame(CommitFacts one, CommitFacts other) {
    return has(one) && has(other) && of(one).classes().equals(of(other).classes());
  }

  /** How many commits were asked for and could be built. */
  int count() {
    return built.size();
  }
}
