package dev.racecourse.compare.search;

import dev.racecourse.compare.bisect.Bisection;
import dev.racecourse.compare.bisect.Bisection.Found;
import dev.racecourse.compare.bisect.Bisection.Measure;
import dev.racecourse.compare.bisect.Bisection.Unconfirmed;
import dev.racecourse.compare.bisect.Candidate;
import dev.racecourse.compare.bisect.CommitRange;
import dev.racecourse.compare.bisect.Knowledge;
import dev.racecourse.compare.bisect.Pair;
import dev.racecourse.compare.bisect.Posterior;
import dev.racecourse.compare.git.CommitFacts;
import dev.racecourse.compare.stats.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the bisection of a line has come to, or how far it is.
 *
 * @param range which of the commits can be the culprit
 * @param readings all that was measured, in this order
 * @param failed why commits could not be built or measured, by their numbers
 */
record LineResult<T, V>(
    CommitLine line,
    CommitRange range,
    Knowledge<T, V> knowledge,
    List<Reading<T, V>> readings,
    Map<Integer, String> failed) {

  Bisection<T> answer() {
    return knowledge.answer();
  }

  /** Whether it ended before there was an answer. */
  boolean isOpen() {
    return answer() instanceof Measure;
  }

  /** Whether it ended without an answer, and would again if it went on. */
  boolean isGivenUp() {
    return isOpen() && readings.size() >= knowledge.most();
  }

  /** The culprit, or the likeliest one if it is not confirmed; a range has several commits. */
  Optional<Candidate> culprit() {
    if (answer() instanceof Found<T> found) {
      return Optional.of(found.candidate());
    }
    return answer() instanceof Unconfirmed<T> unconfirmed
        ? Optional.of(unconfirmed.candidate())
        : Optional.empty();
  }

  /** The commits of a candidate that may be the culprit. */
  List<CommitFacts> commits(Candidate candidate) {
    return IntStream.rangeClosed(candidate.first(), candidate.last())
        .filter(range::isCandidate)
        .mapToObj(line::get)
        .toList();
  }

  /** The one commit that was found; empty if none was, or a range. */
  Optional<CommitFacts> found() {
    return answer() instanceof Found<T> found
            && found.candidate().first() == found.candidate().last()
        ? Optional.of(line.get(found.candidate().last()))
        : Optional.empty();
  }

  /** The log ratios of the pairs of two commits, in this order; none if JVMs were measured. */
  double[] logRatios(Pair pair) {
    return readings.stream()
        .filter(reading -> reading.what().equals(pair))
        .mapToDouble(reading -> (Double) reading.value())
        .toArray();
  }

  /** Whether the JVMs of a commit showed the race; none if pairs were measured. */
  List<Boolean> jvms(int commit) {
    return readings.stream()
        .filter(reading -> reading.what().equals(commit))
        .map(reading -> (Boolean) reading.value())
        .toList();
  }

  /** Whether pairs were measured, and not JVMs. */
  boolean isOfSpeed() {
    return knowledge instanceof Posterior;
  }

  /** What the pairs of two commits say of the newer one; empty if there are too few. */
  Optional<Estimate> estimate(Pair pair) {
    var logRatios = logRatios(pair);
    return logRatios.length < 2 ? Optional.empty() : Optional.of(Estimate.of(logRatios));
  }
}
