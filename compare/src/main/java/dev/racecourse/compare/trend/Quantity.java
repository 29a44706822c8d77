package dev.racecourse.compare.trend;

import dev.racecourse.compare.change.Point;
import dev.racecourse.compare.decide.Allocation;
import dev.racecourse.compare.decide.Rule;
import dev.racecourse.compare.history.CellRow;
import dev.racecourse.compare.history.Ratios;
import dev.racecourse.compare.history.Verdicts;
import dev.racecourse.compare.stats.Estimate;
import dev.racecourse.compare.stats.Margin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is followed over commits. */
public enum Quantity {
  /** Operations per second over those of the anchor: less is worse. */
  SPEED(-1),
  /** CPU time of an operation over that at the anchor: more is worse. */
  CPU(1),
  /** Bytes per operation, which are the same in each run but for a few: more is worse. */
  ALLOCATION(1);

  /** Added to bytes before their log is taken: a cell that allocates nothing has one, too. */
  private static final double OFFSET = 8;

  /**
   * Bytes are the same in each run but for a few, so how they spread says nothing: the error of a
   * point is that part of the smallest change of interest. Three points that are a margin away are
   * a change then, and points that are a third of it away take 15.
   */
  private static final double PARTS = 3;

  private final int worse;

  Quantity(int worse) {
    this.worse = worse;
  }

  /** Whether a change by this log ratio is one for the worse. */
  public boolean isWorse(double logRatio) {
    return logRatio * worse > 0;
  }

  /** A log ratio as speed has it: below 0 is worse. */
  double likeSpeed(double logRatio) {
    return -worse * logRatio;
  }

  /** Whether values are ratios to the anchor; bytes need none. */
  public boolean isRelative() {
    return this != ALLOCATION;
  }

  /** The bytes per operation of a value of {@link #ALLOCATION}. */
  public static double bytes(double value) {
    return Math.max(0, Math.exp(value) - OFFSET);
  }

  /** The value of a row on a log scale; empty if it was not measured. */
  Optional<Point> point(CellRow row) {
    if (this == ALLOCATION) {
      return Optional.ofNullable(row.allocated())
          .filter(bytes -> bytes >= 0 && bytes < Double.POSITIVE_INFINITY)
          .map(Quantity::point);
    }
    return estimate(row.toAnchor())
        .filter(known -> Double.isFinite(known.mean()) && Double.isFinite(known.error()))
        .map(known -> new Point(known.mean(), known.error()));
  }

  private static Point point(double bytes) {
    return new Point(Math.log(bytes + OFFSET), Allocation.margin(bytes) / (bytes + OFFSET) / PARTS);
  }

  /** What pairs with another commit say; empty for bytes, of which only the verdict is kept. */
  Optional<Estimate> estimate(@Nullable Ratios ratios) {
    if (ratios == null) {
      return Optional.empty();
    }
    return switch (this) {
      case SPEED -> Optional.ofNullable(ratios.speed());
      case CPU -> Optional.ofNullable(ratios.cpu());
      case ALLOCATION -> Optional.empty();
    };
  }

  /** The name of the verdict. */
  String verdict(Verdicts verdicts) {
    return switch (this) {
      case SPEED -> verdicts.speed();
      case CPU -> verdicts.cpu();
      case ALLOCATION -> verdicts.allocation();
    };
  }

  /** The smallest change of interest from this value on. */
  Margin margin(double value, Margin margin) {
    if (this != ALLOCATION) {
      return margin;
    }
    var bytes = bytes(value);
    var least = Allocation.margin(bytes);
    return new Margin(least / (least + bytes + OFFSET));
  }

  /**
   * Whether a change is so large that it is of interest. What is as large as the margin is
   * estimated below it half of the time.
   */
  boolean isOfInterest(double from, double logRatio, Margin margin) {
    return Math.abs(logRatio) >= Rule.LEAST * margin(from, margin).log();
  }
}
