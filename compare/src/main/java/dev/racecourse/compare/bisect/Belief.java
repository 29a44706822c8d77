package dev.racecourse.compare.bisect;

import java.util.Arrays;
import java.util.Comparator;

/** How likely each commit is the culprit. */
final class Belief {

  private final CommitRange commits;

  /** That the culprit is before a commit; the first commit stands for all before the good end. */
  private final double[] before;

  /**
   * Makes probabilities of weights.
   *
   * @param weights of each commit, from 0; those of commits that are no suspects do not count
   */
  Belief(CommitRange commits, double[] weights) {
    this.commits = commits;
    this.before = new double[weights.length + 1];
    for (var c = 0; c < weights.length; c++) {
      before[c + 1] = before[c] + (c == 0 || commits.isSuspect(c) ? weights[c] : 0);
    }
    var sum = before[weights.length];
    Arrays.setAll(before, c -> before[c] / sum);
  }

  /** That no commit after the good end is the culprit. */
  double none() {
    return before[1];
  }

  Suspect likeliest() {
    return commits.suspects().stream().max(Comparator.comparingDouble(this::of)).orElseThrow();
  }

  double of(Suspect suspect) {
    return sum(suspect.first(), suspect.last());
  }

  /** That the culprit is one of them. */
  double sum(int first, int last) {
    return before[last + 1] - before[first];
  }

  /**
   * The commit that can be measured, and that parts the suspects most evenly.
   *
   * @param first suspect that counts: 0 if there may be no culprit after the good end
   */
  int middle(int first) {
    var half = sum(first, commits.last()) / 2;
    return commits.measurable().stream()
        .filter(commit -> commit >= first && commit < commits.last())
        .min(Comparator.comparingLong(commit -> billionths(sum(first, commit) - half)))
        .orElse(commits.last());
  }

  /** So that rounding does not say which of two equals is the first. */
  private static long billionths(double distance) {
    return Math.round(1e9 * Math.abs(distance));
  }
}
