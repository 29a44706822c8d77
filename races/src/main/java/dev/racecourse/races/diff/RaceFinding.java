package dev.racecourse.races.diff;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.util.Arrays;
import java.util.List;

/** Something to say about races on the two sides; in JSON, its {@code kind} tells which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface RaceFinding {

  /** The test that it is about. */
  TestName test();

  /** How often the actors of the test raced on each side; 0 on a side where it did not run. */
  Both<Long> samples();

  /**
   * A forbidden state of a test, and how often each side showed it.
   *
   * @param state the result fields, in order; or the exception, and the method that threw it
   * @param description what the hazard calls it
   */
  record Sighting(TestName test, String state, String description, Both<Tally> tallies) {}

  /**
   * How often one side showed one state of a test.
   *
   * @param count in how many samples, or in how many forks if it is an exception
   * @param samples how often the actors raced
   * @param showing forks that showed it
   * @param forks all forks in which the test raced
   */
  record Tally(long count, long samples, int showing, int forks) {

    private static final double ERROR = 0.05;

    /** How often the JVMs of a test showed a state. */
    public static Tally of(RaceResults results, TestName test, String state) {
      var forks = results.forks(test);
      var counts =
          forks.stream()
              .flatMap(fork -> fork.seen().stream())
              .filter(outcome -> outcome.state().equals(state))
              .mapToLong(Outcome::count)
              .toArray();
      var count = Arrays.stream(counts).sum();
      return new Tally(count, results.samples(test), counts.length, forks.size());
    }

    /**
     * If no fork showed it: the upper end of the 95 % interval for the share of forks that do.
     *
     * <p>Source: C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits
     * illustrated in the case of the binomial", Biometrika 26 (1934), one-sided.
     *
     * @return at most 1
     */
    double boundOfUnseen() {
      return forks == 0 ? 1 : 1 - Math.pow(ERROR, 1.0 / forks);
    }
  }

  /** A finding about a state that a shipped store must never show. */
  sealed interface Seen extends RaceFinding {
    /** Where, and how often. */
    Sighting sighting();

    @Override
    default TestName test() {
      return sighting().test();
    }

    @Override
    default Both<Long> samples() {
      var tallies = sighting().tallies();
      return new Both<>(tallies.base().samples(), tallies.head().samples());
    }
  }

  /** Head shows what base did not show in enough JVMs, or what base has no test for. */
  record NewRace(Sighting sighting) implements Seen {}

  /**
   * Head shows what base did not show, in too few JVMs to say that it is new.
   *
   * @param needed what it takes of base
   */
  record MaybeNew(Sighting sighting, Proof needed) implements Seen {}

  /** Both sides show it. */
  record StillRacy(Sighting sighting) implements Seen {}

  /** Only base shows it; head does not in enough JVMs. */
  record Gone(Sighting sighting) implements Seen {}

  /**
   * Only base shows it, but too rarely to say that it is gone, or head cannot be trusted with this
   * hazard.
   *
   * @param bound at 95 %, the share of JVMs that may still show it on head
   */
  record NotSeen(Sighting sighting, double bound) implements Seen {}

  /**
   * A test that did not do its work on a side.
   *
   * @param faults why, in words
   */
  record NotRun(TestName test, Both<Long> samples, Side side, List<String> faults)
      implements RaceFinding {}

  /** A planted bug that was not seen on a side, which could not have shown a real one either. */
  record PlantedBugMissed(TestName test, Both<Long> samples, Side side) implements RaceFinding {}
}
