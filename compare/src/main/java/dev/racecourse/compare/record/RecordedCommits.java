package dev.racecourse.compare.record;

import dev.racecourse.compare.build.Refs;
import dev.racecourse.compare.build.Source.Commit;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.history.Event.Reanchor;
import dev.racecourse.compare.history.History;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.process.SetupException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The commit that is measured, and those that it is compared with.
 *
 * @param previous empty if the commit is the first of all
 * @param anchor empty if it is the commit itself
 */
record RecordedCommits(Commit commit, Optional<Commit> previous, Optional<Commit> anchor) {

  static final String PREVIOUS = "previous";
  static final String ANCHOR = "anchor";

  /** Finds the commits that the options name, or the usual ones. */
  static RecordedCommits find(Repository repository, RecordOptions options, History history)
      throws InterruptedException {
    var refs = new Refs(repository);
    repository.requireReadable("");
    var commit = refs.commit("COMMIT", options.commit);
    var previous =
        options.previous.isPresent()
            ? Optional.of(refs.commit(PREVIOUS, options.previous.get()))
            : repository
                .commit(commit.hash() + "~1")
                .map(parent -> new Commit("its first parent", parent, repository));
    var anchor =
        options.anchor.isPresent()
            ? Optional.of(refs.commit(ANCHOR, options.anchor.get()))
            : usual(repository, history).or(() -> previous);
    return new RecordedCommits(
        commit, previous, anchor.filter(other -> !other.hash().equals(commit.hash())));
  }

  /**
   * The anchor that was named last, or that of the first run. A later run with another one has an
   * anchor of its own: it is no reason to change that of all others.
   */
  private static Optional<Commit> usual(Repository repository, History history)
      throws InterruptedException {
    var hash = usual(history);
    if (hash.isPresent() && repository.commit(hash.get()).isEmpty()) {
      throw new SetupException(
          "this clone lacks the anchor of the history, %.8s.\n".formatted(hash.get())
              + "Fetch it (a shallow clone: git fetch --unshallow), or name another one with"
              + " `compare reanchor`. Nothing was measured.");
    }
    return hash.map(known -> new Commit("the anchor of the history", known, repository));
  }

  private static Optional<String> usual(History history) {
    var named =
        history.events().stream()
            .filter(Reanchor.class::isInstance)
            .map(Reanchor.class::cast)
            .reduce((earlier, later) -> later)
            .map(Reanchor::anchor);
    var used =
        history.runs().stream()
            .map(Run::header)
            .findFirst()
            .map(run -> Objects.requireNonNullElse(run.anchor(), run.commit()));
    return named.or(() -> used);
  }

  boolean previousIsAnchor() {
    return anchor.isPresent()
        && previous.isPresent()
        && anchor.get().hash().equals(previous.get().hash());
  }

  /** The commits in words, a line each. */
  List<String> lines() {
    return List.of(
        line("commit", Optional.of(commit)), line(PREVIOUS, previous), line(ANCHOR, anchor));
  }

  private static String line(String who, Optional<Commit> commit) {
    var words =
        commit
            .map(known -> "%.8s  %s".formatted(known.hash(), known.name()))
            .orElse(who.equals(ANCHOR) ? "the commit itself" : "none");
    return "%-8s  %s".formatted(who, words);
  }

  /** Those that it is compared with by what they are; one that is both is the anchor. */
  Map<String, Commit> others() {
    var others = new LinkedHashMap<String, Commit>();
    anchor.ifPresent(other -> others.put(ANCHOR, other));
    previous.filter(other -> !previousIsAnchor()).ifPresent(other -> others.put(PREVIOUS, other));
    return others;
  }
}
