package dev.racecourse.compare.bisect;

/**
 * What was measured so far, and what follows from it. An immutable value.
 *
 * @param <T> what is measured: a {@link Pair} of commits, or the number of a commit
 * @param <V> what comes of it
 */
public interface Knowledge<T, V> {

  /** With one more. */
  Knowledge<T, V> with(T what, V value);

  /** What is known, or what to measure next. */
  Bisection<T> answer();

  /** Where the culprit most likely is. */
  Likely likely();

  /** How likely a commit is the culprit. */
  double probability(int commit);

  /** About how many more it takes, as it looks now. */
  int toGo();

  /** What so many do not tell, more of the same do not, either. */
  int most();

  /** How many of the same are wanted at once, if none of them shows anything: at least 1. */
  default int atOnce() {
    return 1;
  }
}
