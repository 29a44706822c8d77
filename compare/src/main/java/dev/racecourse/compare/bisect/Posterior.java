package dev.racecourse.compare.bisect;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What pairs tell about the commit that changed a cell's speed: how likely each commit is the
 * culprit, whatever its effect and the noise of pairs are. An immutable value.
 *
 * <p>First both ends are compared with the good end, to learn the noise, and whether there is a
 * change at all. Then the commit in the middle of what is likely is compared with the good end,
 * again and again. As soon as a commit is likely enough, fresh pairs of it and its parent follow.
 * It is found if it is the culprit at 95 %, and these pairs alone show a change, too.
 *
 * <p>Sources: M. Horstein, "Sequential transmission using noiseless feedback", IEEE Transactions on
 * Information Theory 9 (1963), and R. Waeber, P. I. Frazier and S. G. Henderson, "Bisection search
 * with noisy responses", SIAM Journal on Control and Optimization 51 (2013): measure at the median;
 * J. Ville, "Etude critique de la notion de collectif" (1939): odds of 99 to 1 come about by chance
 * in at most 1 of 99 histories, however often one looks.
 */
public final class Posterior implements Knowledge<Pair, Double> {

  /** So sure a culprit has to be. */
  public static final double SURE = 0.95;

  /** So sure it has to be that there is one. */
  private static final double CHANGED = 0.99;

  /** Ends are the same rather than not enough measured if that is so likely. */
  private static final double ALIKE = 0.8;

  /** So likely a culprit has to be for fresh pairs, which then make it surer, or less sure. */
  private static final double NOMINATED = 0.8;

  /** Pairs at each end, and fresh ones of the culprit and its parent. */
  static final int PAIRS = 8;

  /** Ends and culprits that are not clear get so many pairs, and no more. */
  static final int MOST_PAIRS = 32;

  /** More than a simulated bisection ever took, at a noise of up to 20 %. */
  private static final int MOST = 400;

  /** About how many pairs halve what is likely. */
  private static final double PAIRS_A_BIT = 2.5;

  private final CommitRange commits;
  private final Evidence evidence;
  private final List<Pair> measured;
  private final List<Double> logRatios;

  private Posterior(
      CommitRange commits, Evidence evidence, List<Pair> measured, List<Double> logRatios) {
    this.commits = commits;
    this.evidence = evidence;
    this.measured = measured;
    this.logRatios = logRatios;
  }

  /** Before anything was measured: there is a culprit or not, and each commit is as likely. */
  public static Posterior of(CommitRange commits, Direction direction) {
    return new Posterior(
        commits, Evidence.none(commits, new Grid(direction)), List.of(), List.of());
  }

  /** With a pair of a commit and the good end. */
  public Posterior with(int commit, double logRatio) {
    return with(new Pair(0, commit), logRatio);
  }

  /**
   * With a pair more.
   *
   * @param logRatio speed of the newer commit over that of the older one
   */
  @Override
  public Posterior with(Pair pair, Double logRatio) {
    if (!Double.isFinite(logRatio)) {
      throw new IllegalArgumentException("a log ratio has to be a number, not " + logRatio);
    }
    return new Posterior(
        commits,
        evidence.with(pair, logRatio),
        appended(measured, pair),
        appended(logRatios, logRatio));
  }

  /** With a commit that turned out not to build. */
  public Posterior unbuildable(int commit) {
    return new Posterior(commits.unbuildable(commit), evidence, measured, logRatios);
  }

  @Override
  public Bisection<Pair> answer() {
    if (commits.candidates().isEmpty()) {
      return new Bisection.NothingToFind<>(Bisection.Why.SAME_CLASSES);
    }
    var noise = new Pair(0, 0);
    var ends = new Pair(0, commits.last());
    if (count(noise) < PAIRS || count(ends) < PAIRS) {
      return new Bisection.Measure<>(count(noise) < count(ends) ? noise : ends);
    }
    var belief = belief();
    if (belief.none() <= 1 - CHANGED) {
      return bisect(belief);
    }
    return belief.none() < ALIKE && count(ends) < MOST_PAIRS
        ? new Bisection.Measure<>(ends)
        : new Bisection.NothingToFind<>(Bisection.Why.ENDS_ALIKE);
  }

  private Bisection<Pair> bisect(Belief belief) {
    var candidate = belief.likeliest();
    var probability = belief.of(candidate);
    var fresh = fresh(candidate.pair());
    if (probability < NOMINATED || (probability < SURE && fresh.size() >= PAIRS)) {
      return new Bisection.Measure<>(new Pair(0, belief.middle(1)));
    }
    if (fresh.size() >= PAIRS && confirm(fresh)) {
      return new Bisection.Found<>(candidate, probability);
    }
    return fresh.size() < MOST_PAIRS
        ? new Bisection.Measure<>(candidate.pair())
        : new Bisection.Unconfirmed<>(candidate, probability);
  }

  @Override
  public Likely likely() {
    return belief().likely(NOMINATED);
  }

  @Override
  public double probability(int commit) {
    return belief().sum(commit, commit);
  }

  @Override
  public int toGo() {
    if (!(answer() instanceof Bisection.Measure)) {
      return 0;
    }
    var ends =
        Math.max(0, PAIRS - count(new Pair(0, 0)))
            + Math.max(0, PAIRS - count(new Pair(0, commits.last())));
    var belief = belief();
    var fresh = fresh(belief.likeliest().pair()).size();
    var halving = Math.ceil(PAIRS_A_BIT * belief.bits());
    return (int) ends + (int) halving + Math.max(1, PAIRS - fresh);
  }

  @Override
  public int most() {
    return MOST;
  }

  /** The log ratio of speeds that the likeliest culprit made. */
  public double effect() {
    return evidence.effect(belief().likeliest().last());
  }

  /** How likely each commit is the culprit. */
  Belief belief() {
    var weights = evidence.weights();
    weights[0] *= IntStream.rangeClosed(1, commits.last()).filter(commits::isCandidate).count();
    return new Belief(commits, weights);
  }

  private long count(Pair pair) {
    return measured.stream().filter(pair::equals).count();
  }

  /** What the last pairs say, as long as they are of a candidate and its parent. */
  private List<Double> fresh(Pair pair) {
    var from = measured.size();
    while (from > 0 && measured.get(from - 1).equals(pair)) {
      from--;
    }
    return logRatios.subList(from, logRatios.size());
  }

  /** Whether the fresh pairs alone show a change, in the same direction. */
  private boolean confirm(List<Double> fresh) {
    var alone = of(CommitRange.upTo(1), Direction.EITHER);
    for (var logRatio : fresh) {
      alone = alone.with(1, logRatio);
    }
    return alone.belief().none() <= 1 - SURE && alone.effect() * effect() > 0;
  }

  private static <T> List<T> appended(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }
}
