package dev.racecourse.compare.bisect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Commits that follow one another, numbered from 0, the good end, to the bad end.
 *
 * @param last number of the bad end, at least 1
 * @param unbuildable commits that cannot be built or measured; both ends can
 * @param unchanged commits that are as fast as the one before, whatever came in between: none is
 *     the culprit, and none is measured but the bad end
 */
public record CommitRange(int last, Set<Integer> unbuildable, Set<Integer> unchanged) {

  /** Refuses ends that cannot be measured. */
  public CommitRange {
    unbuildable = Set.copyOf(unbuildable);
    unchanged = Set.copyOf(unchanged);
    if (last < 1) {
      throw new IllegalArgumentException("a bad end has to be after the good end, not " + last);
    }
    if (unbuildable.contains(0) || unbuildable.contains(last)) {
      throw new IllegalArgumentException("both ends have to be built");
    }
    if (Stream.concat(unbuildable.stream(), unchanged.stream()).anyMatch(c -> !isIn(c, last))) {
      throw new IllegalArgumentException("commits are numbered from 0 to " + last);
    }
  }

  /** Commits that can all be built, and that all change classes. */
  public static CommitRange upTo(int last) {
    return new CommitRange(last, Set.of(), Set.of());
  }

  /** The same, and one more that turned out not to build. */
  public CommitRange unbuildable(int commit) {
    var more = new TreeSet<>(unbuildable);
    more.add(commit);
    return new CommitRange(last, more, unchanged);
  }

  /**
   * The same, and two more commits that have the same classes. If one of those in between changed
   * something, another took it back, so none of them made the bad end what it is.
   */
  public CommitRange same(int older, int newer) {
    var more = new TreeSet<>(unchanged);
    IntStream.rangeClosed(older + 1, newer).forEach(more::add);
    return new CommitRange(last, unbuildable, more);
  }

  /** What can be measured and tells something new; both ends are among them. */
  List<Integer> measurable() {
    return IntStream.rangeClosed(0, last)
        .filter(c -> c == 0 || c == last || !(unbuildable.contains(c) || unchanged.contains(c)))
        .boxed()
        .toList();
  }

  /** Whether it may be the culprit. */
  public boolean isCandidate(int commit) {
    return commit > 0 && !unchanged.contains(commit);
  }

  /** What measuring can tell apart. */
  List<Candidate> candidates() {
    var measurable = measurable();
    var candidates = new ArrayList<Candidate>();
    for (var i = 1; i < measurable.size(); i++) {
      var parent = measurable.get(i - 1);
      var measured = measurable.get(i);
      IntStream.rangeClosed(parent + 1, measured)
          .filter(this::isCandidate)
          .boxed()
          .findFirst()
          .ifPresent(first -> candidates.add(new Candidate(parent, first, measured)));
    }
    return List.copyOf(candidates);
  }

  private static boolean isIn(int commit, int last) {
    return 0 <= commit && commit <= last;
  }
}
