package dev.racecourse.compare.trend;

/**
 * Commits among which a change is: those after one, up to another.
 *
 * @param after the last commit that is surely without the change
 * @param upTo the first commit that surely has it
 * @param from the position of {@code after} among the first parents, the oldest being 0; -1 if it
 *     is older than these
 * @param to the position of {@code upTo}, above {@code from}
 */
public record CommitInterval(String after, String upTo, int from, int to) {

  /** Refuses an interval without commits. */
  public CommitInterval {
    if (from >= to) {
      throw new IllegalArgumentException("no commit is after %d, up to %d".formatted(from, to));
    }
  }

  /** How many commits it may be. */
  public int commits() {
    return to - from;
  }

  boolean overlaps(CommitInterval other) {
    return from < other.to && other.from < to;
  }

  /** Whether all commits of the other are in it. */
  boolean contains(CommitInterval other) {
    return from <= other.from && other.to <= to;
  }
}
