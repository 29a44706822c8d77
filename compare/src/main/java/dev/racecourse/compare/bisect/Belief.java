package dev.racecourse.compare.bisect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How likely each commit is the culprit. */
final class Belief {

  private final CommitRange commits;

  /** That the culprit is before a commit; the first commit stands for all before the good end. */
  private final double[] before;

  /**
   * Makes probabilities of weights.
   *
   * @param weights of each commit, from 0; those of commits that are no candidates do not count
   */
  Belief(CommitRange commits, double[] weights) {
    this.commits = commits;
    this.before = new double[weights.length + 1];
    for (var c = 0; c < weights.length; c++) {
      before[c + 1] = before[c] + (c == 0 || commits.isCandidate(c) ? weights[c] : 0);
    }
    var sum = before[weights.length];
    Arrays.setAll(before, c -> before[c] / sum);
  }

  /** That no commit after the good end is the culprit. */
  double none() {
    return before[1];
  }

  Candidate likeliest() {
    return commits.candidates().stream().max(Comparator.comparingDouble(this::of)).orElseThrow();
  }

  /** The fewest candidates in a row that hold at least so much of what speaks for a culprit. */
  Likely likely(double level) {
    var candidates =
        IntStream.rangeClosed(1, commits.last()).filter(commits::isCandidate).boxed().toList();
    var all = sum(1, commits.last());
    for (var length = 1; length < candidates.size(); length++) {
      var size = length;
      var best =
          IntStream.rangeClosed(0, candidates.size() - size)
              .mapToObj(i -> likely(candidates.subList(i, i + size), candidates.size(), all))
              .max(Comparator.comparingDouble(Likely::probability))
              .orElseThrow();
      if (best.probability() >= level) {
        return best;
      }
    }
    return likely(candidates, candidates.size(), all);
  }

  private Likely likely(List<Integer> row, int candidates, double all) {
    var first = row.get(0);
    var last = row.get(row.size() - 1);
    return new Likely(first, last, row.size(), candidates, sum(first, last) / all);
  }

  /** How many questions with two answers tell the culprit, if there is one. */
  double bits() {
    var all = sum(1, commits.last());
    return commits.candidates().stream()
        .mapToDouble(candidate -> of(candidate) / all)
        .filter(share -> share > 0)
        .map(share -> -share * Math.log(share) / Math.log(2))
        .sum();
  }

  double of(Candidate candidate) {
    return sum(candidate.first(), candidate.last());
  }

  /** That the culprit is one of them. */
  double sum(int first, int last) {
    return before[last + 1] - before[first];
  }

  /**
   * The commit that can be measured, and that parts the candidates most evenly.
   *
   * @param first candidate that counts: 0 if there may be no culprit after the good end
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
