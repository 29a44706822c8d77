package dev.racecourse.compare.change;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Points between which nothing changed but the code. */
final class Epoch {

  /**
   * A change may be wherever it would cost at most so much more: that holds where it is in 95 % of
   * series or more.
   *
   * <p>Source: B. E. Hansen, "Sample splitting and threshold estimation", Econometrica 68 (2000).
   */
  private static final double DEARER = 7.35;

  private final int offset;
  private final List<Point> points;
  private final double[] errors;

  /**
   * Takes the points of an epoch.
   *
   * @param offset index of the first in its series
   * @param points at least one
   */
  Epoch(int offset, List<Point> points) {
    this.offset = offset;
    this.points = points;
    this.errors = Spread.errors(points);
  }

  Stream<Segment> segments(Penalty penalty) {
    var starts = Partition.starts(points, errors, penalty);
    return IntStream.range(0, starts.length)
        .mapToObj(i -> segment(starts[i], i + 1 < starts.length ? starts[i + 1] : points.size()));
  }

  Stream<ChangePoint> changePoints(Penalty penalty) {
    var segments = segments(penalty).toList();
    return IntStream.range(1, segments.size())
        .mapToObj(i -> changePoint(segments.get(i - 1), segments.get(i)));
  }

  Segment head(int most) {
    var starts = Partition.starts(points, errors, Penalty.REPORT);
    var last = starts[starts.length - 1];
    return segment(Math.max(last, points.size() - most), points.size());
  }

  private Segment segment(int from, int to) {
    return Segment.of(
        offset + from, points.subList(from, to), Arrays.copyOfRange(errors, from, to));
  }

  private ChangePoint changePoint(Segment before, Segment after) {
    return new ChangePoint(before, after, earliest(before, after), latest(before, after));
  }

  private int earliest(Segment before, Segment after) {
    var earliest = after.from();
    var dearer = 0.0;
    for (var i = after.from() - 1; i > before.from(); i--) {
      dearer += cost(i, after) - cost(i, before);
      earliest = dearer <= DEARER ? i : earliest;
    }
    return earliest;
  }

  private int latest(Segment before, Segment after) {
    var latest = after.from();
    var dearer = 0.0;
    for (var i = after.from(); i < after.to() - 1; i++) {
      dearer += cost(i, before) - cost(i, after);
      latest = dearer <= DEARER ? i + 1 : latest;
    }
    return latest;
  }

  private double cost(int index, Segment segment) {
    var at = index - offset;
    return Partition.cost(points.get(at).value(), segment.level(), errors[at]);
  }
}
