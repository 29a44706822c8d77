package dev.racecourse.charts.plot;

import java.util.List;

/** Where values are on an axis, from its one end to the other, and which of them it names. */
public final class Scale {

  private static final double ROOM_AROUND_ONE_VALUE = 0.01;

  private final double low;
  private final double high;
  private final Curve curve;
  private final List<Tick> ticks;

  private Scale(double low, double high, Curve curve, List<Tick> ticks) {
    this.low = low;
    this.high = high;
    this.curve = curve;
    this.ticks = List.copyOf(ticks);
  }

  /** Equal differences are equally far apart. */
  public static Scale linear(double low, double high) {
    requireRange(low, high);
    return new Scale(low, high, Curve.LINEAR, Ticks.linear(low, high));
  }

  /** Equal ratios are equally far apart. */
  public static Scale log(double low, double high) {
    requireRange(low, high);
    requireRange(0, low);
    return new Scale(low, high, Curve.LOG, Ticks.log(low, high));
  }

  /** From 0 to a percentile below 100; 90, 99, 99.9 and so on are equally far apart. */
  public static Scale percentile(double most) {
    requireRange(0, most);
    requireRange(most, 100);
    return new Scale(0, most, Curve.PERCENTILE, Ticks.percentile(most));
  }

  /** Of ratios, a little wider than from the least to the largest, so that none is at its end. */
  public static Scale aroundRatios(double least, double largest) {
    return around(least, largest, Curve.LOG);
  }

  /** A scale around values; a little wider, so that none of them is at its end. */
  static Scale around(double low, double high, Curve curve) {
    var least = curve.bent(low);
    var most = curve.bent(high);
    var room = most > least ? 0.05 * (most - least) : ROOM_AROUND_ONE_VALUE;
    var from = curve.straight(least - room);
    var to = curve.straight(most + room);
    return curve == Curve.LOG ? log(from, to) : linear(from, to);
  }

  private static void requireRange(double low, double high) {
    if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException("no range: " + low + " to " + high);
    }
  }

  /** The same, but other values are named. */
  public Scale withTicks(List<Tick> others) {
    return new Scale(low, high, curve, others);
  }

  /** 0 at the low end, 1 at the high one; what lies beyond is drawn at the end. */
  double position(double value) {
    var from = curve.bent(low);
    var position = (curve.bent(value) - from) / (curve.bent(high) - from);
    return Math.max(0, Math.min(1, position));
  }

  boolean contains(double value) {
    return value >= low && value <= high;
  }

  List<Tick> ticks() {
    return ticks;
  }
}
