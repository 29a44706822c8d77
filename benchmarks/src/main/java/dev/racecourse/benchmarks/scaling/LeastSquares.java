package dev.racecourse.benchmarks.scaling;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;

/**
 * The law with the least sum of squared relative errors. Its reciprocal N/X = a + b(N-1) + cN(N-1)
 * is linear in a = 1/λ, b = σ/λ and c = κ/λ; each row divided by the measured N/X, its error is
 * (measured - predicted) / predicted throughput.
 *
 * <p>No coefficient may be negative. The best law solves the problem without that constraint once
 * the coefficients that are 0 in it are left out. So each set of b and c is tried, and of the
 * solutions that obey the best is taken. Points that grow faster than their threads would have a σ
 * below 0: they get 0. A solution whose a is not above 0 has no λ and is no law; leaving out both b
 * and c always gives one.
 *
 * <p>Source: C. L. Lawson and R. J. Hanson, "Solving Least Squares Problems" (1974), chapter 23.
 */
final class LeastSquares {

  /** The columns that each set has, the smallest set first. */
  private static final List<List<Integer>> SETS =
      List.of(List.of(0), List.of(0, 1), List.of(0, 2), List.of(0, 1, 2));

  /** A gain in the residual that is rounding: it earns no further parameter. */
  private static final double ROUNDING = 1e-10;

  private LeastSquares() {}

  /** Fits the law to points with at least five different numbers of threads. */
  static ScalabilityLaw law(List<Point> points) {
    return SETS.stream()
        .flatMap(columns -> law(points, columns).stream())
        .reduce((a, b) -> b.residual(points) < a.residual(points) - ROUNDING ? b : a)
        .orElseThrow();
  }

  private static Optional<ScalabilityLaw> law(List<Point> points, List<Integer> columns) {
    var rows = points.stream().map(point -> row(point, columns)).toArray(double[][]::new);
    var ones = new ArrayRealVector(rows.length, 1);
    var solved = new QRDecomposition(new Array2DRowRealMatrix(rows)).getSolver().solve(ones);
    var all = new double[3];
    for (var i = 0; i < columns.size(); i++) {
      all[columns.get(i)] = solved.getEntry(i);
    }
    return all[0] > 0 && Arrays.stream(all).allMatch(coefficient -> coefficient >= 0)
        ? Optional.of(new ScalabilityLaw(1 / all[0], all[1] / all[0], all[2] / all[0]))
        : Optional.empty();
  }

  private static double[] row(Point point, List<Integer> columns) {
    double threads = point.threads();
    var row = new double[] {1, threads - 1, threads * (threads - 1)};
    return columns.stream()
        .mapToDouble(column -> row[column] * point.throughput() / threads)
        .toArray();
  }

  /**
   * The relative scatter of points around the best straight line, throughput = a + b threads, as
   * {@link ScalabilityLaw#residual} has it for the law: with the number of points less the line's
   * two parameters as the divisor.
   */
  static double residualOfLine(List<Point> points) {
    var rows =
        points.stream()
            .map(
                point ->
                    new double[] {1 / point.throughput(), point.threads() / point.throughput()})
            .toArray(double[][]::new);
    var matrix = new Array2DRowRealMatrix(rows);
    var ones = new ArrayRealVector(rows.length, 1);
    var line = new QRDecomposition(matrix).getSolver().solve(ones);
    var errors = matrix.operate(line).subtract(ones);
    return Math.sqrt(errors.dotProduct(errors) / (points.size() - 2));
  }
}
