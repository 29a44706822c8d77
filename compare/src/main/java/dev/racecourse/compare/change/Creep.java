package dev.racecourse.compare.change;

import dev.racecourse.compare.stats.Margin;
import java.util.List;

/**
 * How far head is from the anchor, less the changes that are known: many small slowdowns, of which
 * none shows as a step.
 *
 * @param logRatio of head to the anchor, known changes taken away
 * @param standardError of the log ratio
 */
public record Creep(double logRatio, double standardError) {

  /** Head is these last points, or those of the last segment if they are fewer. */
  static final int RECENT = 8;

  /** Of the 99.9 % interval of a normal value: creep is looked for at every commit. */
  private static final double SURE = 3.29;

  /**
   * Looks at the end of a series.
   *
   * @param series at least one point
   * @param known changes that are known, since the anchor
   */
  public static Creep of(Series series, List<ChangePoint> known) {
    var head = series.head(RECENT);
    var steps = known.stream().mapToDouble(ChangePoint::logRatio).sum();
    var squares = known.stream().mapToDouble(step -> Math.pow(step.standardError(), 2)).sum();
    return new Creep(head.level() - steps, Math.sqrt(Math.pow(head.standardError(), 2) + squares));
  }

  /** Lower end of the 99.9 % interval of the log ratio. */
  public double low() {
    return logRatio - SURE * standardError;
  }

  /** Upper end of the 99.9 % interval of the log ratio. */
  public double high() {
    return logRatio + SURE * standardError;
  }

  /** Whether head is surely slower, and as much as the margin says or more. */
  public boolean isSlower(Margin margin) {
    return logRatio <= -margin.log() && high() < 0;
  }
}
