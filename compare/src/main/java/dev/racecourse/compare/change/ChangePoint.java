package dev.racecourse.compare.change;

/**
 * Where a series changes its level.
 *
 * @param before the segment up to it
 * @param after the segment from it on
 * @param earliest the first point at which the change may be, as surely as 95 %
 * @param latest the last point at which it may be
 */
public record ChangePoint(Segment before, Segment after, int earliest, int latest) {

  /** The first point of the new level. */
  public int index() {
    return after.from();
  }

  /** New level over old level, as a log ratio. */
  public double logRatio() {
    return after.level() - before.level();
  }

  /** Of the log ratio. */
  public double standardError() {
    return Math.hypot(before.standardError(), after.standardError());
  }
}
