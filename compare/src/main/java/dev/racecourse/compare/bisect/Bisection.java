package dev.racecourse.compare.bisect;

/**
 * How far a bisection is: what is known of the culprit, or what to measure next.
 *
 * @param <T> what is measured: a {@link Pair} of commits, or the number of a commit
 */
public sealed interface Bisection<T> {

  /** It is not known yet: measure this next. */
  record Measure<T>(T next) implements Bisection<T> {}

  /**
   * The culprit.
   *
   * @param candidate which commit, or which range of commits that cannot be told apart
   * @param probability that it is
   */
  record Found<T>(Candidate candidate, double probability) implements Bisection<T> {}

  /** The likeliest culprit, of which fresh pairs of it and its parent show no change. */
  record Unconfirmed<T>(Candidate candidate, double probability) implements Bisection<T> {}

  /** There is no culprit between the ends. */
  record NothingToFind<T>(Why why) implements Bisection<T> {}

  /** Why there is nothing to find. */
  enum Why {
    /** Both ends have the same classes. */
    SAME_CLASSES,
    /** The speeds of both ends cannot be told apart. */
    ENDS_ALIKE,
    /** The bad end does not show the race. */
    NOT_SEEN,
    /** The good end shows the race, too. */
    OLDER
  }
}
