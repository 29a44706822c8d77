package dev.racecourse.compare.bisect;

import java.util.stream.DoubleStream;

/** What the culprit may have done to speed. */
public enum Direction {
  /** It made it slower. */
  SLOWER,
  /** It made it faster. */
  FASTER,
  /** Either. */
  EITHER;

  /** Effects that are possible, as log ratios of speed. */
  DoubleStream effects(double[] sizes) {
    var slower = DoubleStream.of(sizes).map(size -> -size);
    return switch (this) {
      case SLOWER -> slower;
      case FASTER -> DoubleStream.of(sizes);
      case EITHER -> DoubleStream.concat(slower, DoubleStream.of(sizes));
    };
  }
}
