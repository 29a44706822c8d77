package dev.racecourse.compare.trend;

import dev.racecourse.races.diff.RaceFinding.Tally;
import java.util.List;

/**
 * How often commits showed a forbidden state of a race test.
 *
 * @param all one a commit at which the test ran, in their order; at least one shows it
 */
public record Sightings(List<Sighted> all) {

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

  /** Index of the first that shows it. */
  int first() {
    return (int) all.stream().takeWhile(one -> !one.isShown()).count();
  }

  /** The last that shows it. */
  public Sighted last() {
    return all.stream().filter(Sighted::isShown).reduce((one, next) -> next).orElseThrow();
  }

  /** Before it was seen. */
  public Tally before() {
    return sum(all.subList(0, first()));
  }

  /** From the first that shows it to the last. */
  public Tally seen() {
    return sum(all.subList(first(), all.indexOf(last()) + 1));
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
