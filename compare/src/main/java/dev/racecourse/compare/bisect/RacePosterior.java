package dev.racecourse.compare.bisect;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What race tests tell about the commit that brought a race. Where the race is seen, it is: the
 * culprit is that commit or one before. Where it is not seen in r JVMs, it is there all the same
 * with a weight of (1 - p)^r, and nobody knows p, the share of JVMs that show it. An immutable
 * value.
 *
 * <p>The race may be older than the good end. That is as likely, at first, as that it is not.
 *
 * <p>Sources: as of {@link Posterior}; why JVMs are counted, and not samples: docs/compare.md.
 */
public final class RacePosterior implements Knowledge<Integer, Boolean> {

  /** A race that is not seen in so many JVMs of the bad end cannot be followed. */
  static final int MOST_JVMS = 200;

  /** More than it ever took to follow a race in 100 commits that 2 % of JVMs show. */
  private static final int MOST = 2000;

  /** JVMs of a commit in a row: to build another one takes longer. */
  private static final int LEAST_AT_ONCE = 8;

  private static final int MOST_AT_ONCE = 20;

  /** About how many JVMs halve what is likely. */
  private static final double JVMS_A_BIT = 6;

  /** What is called likely. */
  private static final double LIKELY = 0.8;

  /** Shares of JVMs that show a race. */
  private static final double[] SHARES = Grid.even(0.01, 0.95, 20);

  private final CommitRange commits;

  /** Of each commit, JVMs that showed the race, and those that did not. */
  private final int[] seen;

  private final int[] unseen;

  private RacePosterior(CommitRange commits, int[] seen, int[] unseen) {
    this.commits = commits;
    this.seen = seen;
    this.unseen = unseen;
  }

  /** Before any JVM ran. */
  public static RacePosterior of(CommitRange commits) {
    var none = new int[commits.last() + 1];
    return new RacePosterior(commits, none, none);
  }

  /** With a JVM of a commit, which showed the race or did not. */
  @Override
  public RacePosterior with(Integer commit, Boolean shown) {
    return shown
        ? new RacePosterior(commits, plusOne(seen, commit), unseen)
        : new RacePosterior(commits, seen, plusOne(unseen, commit));
  }

  /** With a commit that turned out not to build. */
  public RacePosterior unbuildable(int commit) {
    return new RacePosterior(commits.unbuildable(commit), seen, unseen);
  }

  @Override
  public Bisection<Integer> answer() {
    if (commits.candidates().isEmpty()) {
      return new Bisection.NothingToFind<>(Bisection.Why.SAME_CLASSES);
    }
    var end = commits.last();
    if (seen[end] == 0) {
      return unseen[end] < MOST_JVMS
          ? new Bisection.Measure<>(end)
          : new Bisection.NothingToFind<>(Bisection.Why.NOT_SEEN);
    }
    if (seen[0] > 0) {
      return new Bisection.NothingToFind<>(Bisection.Why.OLDER);
    }
    var belief = belief();
    var candidate = belief.likeliest();
    return belief.of(candidate) < Posterior.SURE
        ? new Bisection.Measure<>(belief.middle(0))
        : new Bisection.Found<>(candidate, belief.of(candidate));
  }

  @Override
  public Likely likely() {
    return belief().likely(LIKELY);
  }

  @Override
  public double probability(int commit) {
    return belief().sum(commit, commit);
  }

  @Override
  public int toGo() {
    return answer() instanceof Bisection.Measure
        ? 1 + (int) Math.ceil(JVMS_A_BIT * belief().bits())
        : 0;
  }

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public int atOnce() {
    var asked = answer();
    var unseen = this;
    var jvms = 0;
    while (jvms < MOST_AT_ONCE
        && asked instanceof Bisection.Measure<Integer> measure
        && unseen.answer().equals(asked)) {
      unseen = unseen.with(measure.next(), false);
      jvms++;
    }
    return Math.max(LEAST_AT_ONCE, jvms);
  }

  /** How likely each commit is the culprit; the first stands for all before. */
  Belief belief() {
    var weights = weights();
    weights[0] *= IntStream.rangeClosed(1, commits.last()).filter(commits::isCandidate).count();
    return new Belief(commits, weights);
  }

  /** How likely what was seen is, for each culprit. */
  private double[] weights() {
    var everShown = Arrays.stream(seen).sum();
    var weights = new double[seen.length];
    var shown = 0;
    var missed = 0;
    for (var culprit = commits.last(); culprit >= 0; culprit--) {
      var ran = seen[culprit] + unseen[culprit] > 0;
      shown += seen[culprit];
      missed += unseen[culprit];
      if (shown == everShown) {
        weights[culprit] =
            ran || culprit == commits.last() ? weight(shown, missed) : weights[culprit + 1];
      }
    }
    return weights;
  }

  /** How likely JVMs that have the race show it so often, over all shares of JVMs that do. */
  private static double weight(int shown, int missed) {
    return Arrays.stream(SHARES)
        .map(share -> Math.pow(share, shown) * Math.pow(1 - share, missed))
        .sum();
  }

  private static int[] plusOne(int[] counts, int commit) {
    var more = counts.clone();
    more[commit]++;
    return more;
  }
}
