package dev.racecourse.benchmarks.scaling;

import java.util.List;

/**
 * The Universal Scalability Law: N threads have the throughput X(N) = λN / (1 + σ(N-1) + κN(N-1)).
 *
 * <p>Source: N. J. Gunther, "Guerrilla Capacity Planning" (Springer 2007); "A General Theory of
 * Computational Scalability Based on Rational Functions", arXiv:0808.1431.
 *
 * @param lambda throughput of one thread, above 0, in the unit of the throughput
 * @param sigma contention: the share of the work that waits for its turn; 0 or more
 * @param kappa coherency: what each pair of threads costs to agree, as a share of the work; 0 or
 *     more
 */
public record ScalabilityLaw(double lambda, double sigma, double kappa) {

  /** Refuses what is no law. */
  public ScalabilityLaw {
    if (!(lambda > 0) || !(sigma >= 0) || !(kappa >= 0)) {
      throw new IllegalArgumentException("λ %s, σ %s, κ %s".formatted(lambda, sigma, kappa));
    }
  }

  /**
   * The throughput that the law predicts, in the unit of λ.
   *
   * @param threads at least 1; between whole numbers the law is smooth
   */
  public double throughput(double threads) {
    return lambda * threads / (1 + sigma * (threads - 1) + kappa * threads * (threads - 1));
  }

  /** Where the growth ends: the throughput's derivative has the sign of 1 - σ - κN². */
  public ScalabilityLimit limit() {
    if (sigma == 0 && kappa == 0) {
      return new ScalabilityLimit.Boundless();
    }
    if (sigma <= 1 && kappa == 0) {
      return new ScalabilityLimit.Ceiling(lambda / sigma);
    }
    var threads = sigma < 1 ? Math.max(1, Math.sqrt((1 - sigma) / kappa)) : 1;
    return new ScalabilityLimit.Peak(threads, throughput(threads));
  }

  /**
   * The root mean square of (measured - predicted) / predicted, where the mean divides by the
   * number of points less the law's three parameters: an estimate of one point's relative scatter.
   *
   * @param points more than three
   */
  double residual(List<Point> points) {
    var squares = points.stream().mapToDouble(this::error).map(error -> error * error).sum();
    return Math.sqrt(squares / (points.size() - 3));
  }

  private double error(Point point) {
    return point.throughput() / throughput(point.threads()) - 1;
  }
}
