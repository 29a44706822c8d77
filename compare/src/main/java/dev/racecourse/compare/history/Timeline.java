package dev.racecourse.compare.history;

import dev.racecourse.compare.git.Repository;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The runs of the commits that led to one, in the order of the commits.
 *
 * @param runs the oldest commit first; of one commit, the first run first
 * @param commits all of them, measured or not, the oldest first; of merges the first parents alone
 * @param isComplete whether the oldest of them is the first of all: a shallow clone lacks some, and
 *     those before {@code --since} are left out
 * @param lacking how many commits that were measured a shallow clone lacks
 * @param notes which runs have no place here, and why, a line each
 */
public record Timeline(
    List<Run> runs, List<String> commits, boolean isComplete, int lacking, List<String> notes) {

  private static final int NAMED = 5;

  /** Keeps its own copies. */
  public Timeline {
    runs = List.copyOf(runs);
    commits = List.copyOf(commits);
    notes = List.copyOf(notes);
  }

  /**
   * Puts runs in order.
   *
   * @param ref names the last commit
   * @param since where the commits begin; empty if all count
   */
  public static Timeline of(
      History history, Repository repository, String ref, Optional<Since> since)
      throws InterruptedException {
    var last = repository.named("REF", ref);
    var line = repository.firstParents(last);
    var commits = new ArrayList<>(since.isPresent() ? since.get().of(line, repository, ref) : line);
    var older = Set.copyOf(line.subList(commits.size(), line.size()));
    var ages = ages(commits);
    Collections.reverse(commits);
    var placed =
        history.runs().stream()
            .filter(run -> ages.containsKey(run.header().commit()))
            .sorted(Comparator.comparing((Run run) -> ages.get(run.header().commit())).reversed())
            .toList();
    var others =
        history.runs().stream()
            .map(run -> run.header().commit())
            .filter(commit -> !ages.containsKey(commit) && !older.contains(commit))
            .distinct()
            .toList();
    var present = repository.present(others);
    var elsewhere = others.stream().filter(present::contains).toList();
    var missing = others.stream().filter(commit -> !present.contains(commit)).toList();
    var notes = notes(elsewhere, missing, repository, ref);
    if (!older.isEmpty()) {
      notes.add(
          "The %d commits before %.8s do not count (--since %s): no change and no race is said of"
                  .formatted(older.size(), commits.get(0), since.orElseThrow().words())
              + " them, and no creep from an anchor that is older.");
    }
    // Commits before the first that counts are not asked for.
    var isCut = older.isEmpty() && repository.isShallow();
    return new Timeline(
        placed,
        commits,
        older.isEmpty() && !repository.isShallow(),
        isCut ? missing.size() : 0,
        notes);
  }

  private static Map<String, Integer> ages(List<String> newestFirst) {
    var ages = new HashMap<String, Integer>();
    newestFirst.forEach(commit -> ages.put(commit, ages.size()));
    return ages;
  }

  private static ArrayList<String> notes(
      List<String> elsewhere, List<String> missing, Repository repository, String ref)
      throws InterruptedException {
    var notes = new ArrayList<String>();
    if (!elsewhere.isEmpty()) {
      notes.add(
          "Left out: %s, not on the line of first parents of %s.".formatted(named(elsewhere), ref));
    }
    if (!missing.isEmpty()) {
      var why =
          repository.isShallow()
              ? "which this shallow clone lacks; `git fetch --unshallow` gets what is not gone (in a"
                  + " workflow: fetch-depth: 0)."
              : "which this repository lacks: rebased away, or not fetched.";
      notes.add("Left out: %s, %s".formatted(named(missing), why));
    }
    return notes;
  }

  private static String named(List<String> commits) {
    var names =
        commits.stream()
            .limit(NAMED)
            .map(commit -> commit.substring(0, 8))
            .collect(Collectors.joining(", "));
    var more = commits.size() > NAMED ? " and %d more".formatted(commits.size() - NAMED) : "";
    return (commits.size() == 1 ? "the runs of commit " : "the runs of commits ") + names + more;
  }
}
