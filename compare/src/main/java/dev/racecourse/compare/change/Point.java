package dev.racecourse.compare.change;

/**
 * What was measured of a commit: its speed over that of the anchor, which was measured in turns
 * with it. Such points have errors of their own, however far they are from the anchor; ratios to
 * the commit before would add theirs up.
 *
 * @param value log ratio to the anchor
 * @param standardError of the value; 0 if it is unknown
 */
public record Point(double value, double standardError) {

  /** Refuses what is no number. */
  public Point {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a point has to be a number, not " + value);
    }
    if (!(standardError >= 0 && standardError < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a standard error has to be 0 or more, not " + standardError);
    }
  }
}
