package dev.racecourse.compare.trend;

import dev.racecourse.races.diff.Proof;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How often commits showed a forbidden state of a race test. One that comes back after it was gone
 * is another race: the first that shows it is the first since.
 *
 * @param all one a commit at which the test ran, in their order; at least one shows it
 */
public record Sightings(List<Sighted> all) {

  /** Of races that are there all the time, how many may be said to come back. */
  private static final double ERROR = 0.001;

  private static final Tally NOTHING = new Tally(0, 0, 0, 0);

  /**
   * How often a commit showed it.
   *
   * @param position of the commit
   * @param tally of all its runs
   */
  public record Sighted(int position, Tally tally) {
    boolean isShown() {
      return tally.showing() > 0;
    }
  }

  /** Keeps its own copy. */
  public Sightings {
    all = List.copyOf(all);
  }

  /** Index of the first that shows it, or with which it came back the last time. */
  int first() {
    var first = -1;
    var last = -1;
    for (var i = 0; i < all.size(); i++) {
      if (all.get(i).isShown()) {
        if (first < 0 || isBack(first, last, i)) {
          first = i;
        }
        last = i;
      }
    }
    return first;
  }

  private boolean isBack(int first, int last, int next) {
    var silent = sum(all.subList(last + 1, next));
    return isGone(seen(first, last), silent)
        && IntStream.range(next, all.size())
            .filter(i -> all.get(i).isShown())
            .anyMatch(i -> chanceOfSilence(seen(first, i), silent) <= ERROR);
  }

  /**
   * How likely a race that is there all the time has so long a silence. Of k JVMs that show it, the
   * k - 2 between the first and the last are anywhere among the N from the one to the other. None
   * of them is among certain n with a probability of (1 - n / N) ^ (k - 2) or less, and the silence
   * may follow each of k - 1.
   */
  private static double chanceOfSilence(Tally seen, Tally silent) {
    var others = 1 - (double) silent.forks() / seen.forks();
    return (seen.showing() - 1) * Math.pow(others, seen.showing() - 2);
  }

  /** Whether enough JVMs ran without it since to say that it is not there any more. */
  boolean isGone() {
    return isGone(seen(), after());
  }

  private static boolean isGone(Tally seen, Tally silent) {
    return Proof.against(seen).isMetBy(silent);
  }

  /** All before it came back; empty if it did not, because it was never gone or still is. */
  public Optional<Sightings> earlier() {
    var before = new Sightings(all.subList(0, first()));
    return before.all.stream().anyMatch(Sighted::isShown) ? Optional.of(before) : Optional.empty();
  }

  /** The last that shows it. */
  public Sighted last() {
    return all.stream().filter(Sighted::isShown).reduce((one, next) -> next).orElseThrow();
  }

  /** Before the first that shows it; if it had been there before, while it was gone. */
  public Tally before() {
    return earlier().map(Sightings::after).orElseGet(() -> sum(all.subList(0, first())));
  }

  /** From the first that shows it to the last. */
  public Tally seen() {
    return seen(first(), all.indexOf(last()));
  }

  private Tally seen(int from, int to) {
    return sum(all.subList(from, to + 1));
  }

  /** Since the last that shows it. */
  public Tally after() {
    return sum(all.subList(all.indexOf(last()) + 1, all.size()));
  }

  /** From the first that shows it to the newest. */
  Tally since() {
    return sum(all.subList(first(), all.size()));
  }

  private static Tally sum(List<Sighted> sightings) {
    return total(sightings.stream().map(Sighted::tally).toList());
  }

  static Tally total(List<Tally> tallies) {
    return tallies.stream().reduce(NOTHING, Sightings::sum);
  }

  private static Tally sum(Tally one, Tally other) {
    return new Tally(
        sum(one.count(), other.count()),
        sum(one.samples(), other.samples()),
        (int) Math.min(Integer.MAX_VALUE, (long) one.showing() + other.showing()),
        (int) Math.min(Integer.MAX_VALUE, (long) one.forks() + other.forks()));
  }

  /** Counts that are too large for a number are as good as the largest. */
  private static long sum(long one, long other) {
    return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
  }
}
