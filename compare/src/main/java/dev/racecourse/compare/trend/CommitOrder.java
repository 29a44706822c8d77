package dev.racecourse.compare.trend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The commits that led to the last one, and where each stands. */
public final class CommitOrder {

  /** The position of what is older than all. */
  static final int OLDER = -1;

  private final List<String> commits;
  private final boolean isComplete;
  private final Map<String, Integer> positions = new HashMap<>();

  /**
   * Takes the commits.
   *
   * @param commits the oldest first; of merges the first parents alone
   * @param isComplete whether the oldest of them is the first of all
   */
  public CommitOrder(List<String> commits, boolean isComplete) {
    this.isComplete = isComplete;
    this.commits = List.copyOf(commits);
    this.commits.forEach(commit -> positions.put(commit, positions.size()));
  }

  /** The commit that stands there. */
  public String at(int position) {
    return commits.get(position);
  }

  /** Whether the oldest of them is the first of all. */
  public boolean isComplete() {
    return isComplete;
  }

  /** How many there are. */
  public int size() {
    return commits.size();
  }

  /** Where a commit stands, the oldest at 0; empty if it is none of these. */
  public OptionalInt position(@Nullable String commit) {
    var position = positions.get(commit);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /**
   * What lies between two commits; empty if they are not here, in this order. In a shallow clone,
   * the first may be older than all.
   */
  Optional<CommitInterval> between(@Nullable String after, String upTo) {
    var from = position(after).orElse(OLDER);
    var to = position(upTo);
    return after == null || to.isEmpty() || (from == OLDER && isComplete) || from >= to.getAsInt()
        ? Optional.empty()
        : Optional.of(new CommitInterval(after, upTo, from, to.getAsInt()));
  }

  /** The same from one position to another. */
  CommitInterval between(int from, int to) {
    return new CommitInterval(at(from), at(to), from, to);
  }
}
