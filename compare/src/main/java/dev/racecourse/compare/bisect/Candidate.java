package dev.racecourse.compare.bisect;

/**
 * A commit that may be the culprit, or a range of them of which all but the last cannot be built.
 *
 * @param parent the last commit before them that can be measured
 * @param first of the range
 * @param last of the range; it can be measured
 */
public record Candidate(int parent, int first, int last) {

  /** The pair that shows what it changed. */
  public Pair pair() {
    return new Pair(parent, last);
  }
}
