package dev.racecourse.compare.bisect;

/**
 * Two commits that are measured in turns.
 *
 * @param older number of the commit that counts as base
 * @param newer number of the commit that counts as head; the same as older for the noise alone
 */
public record Pair(int older, int newer) {

  /** Refuses pairs in the wrong order. */
  public Pair {
    if (older < 0 || newer < older) {
      throw new IllegalArgumentException(older + " is not before " + newer);
    }
  }

  /** Whether the change of a culprit is between the two. */
  boolean spans(int culprit) {
    return older < culprit && culprit <= newer;
  }
}
