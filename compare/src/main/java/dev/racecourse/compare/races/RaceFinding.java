package dev.racecourse.compare.races;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.racecourse.compare.races.Grading.Expectation;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.side.Side;
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
   * @param state the result fields, in order, or the word exception
   * @param description what the hazard calls it, or what was thrown
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

    static Tally of(RaceResults results, TestName test, String state) {
      var forks = results.forks(test);
      var counts = forks.stream().mapToLong(fork -> fork.count(state)).toArray();
      var showing = (int) Arrays.stream(counts).filter(count -> count > 0).count();
      var count = Arrays.stream(counts).sum();
      return new Tally(count, results.samples(test), showing, forks.size());
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

  /** Head shows what base did not show. One sample is proof, so there is nothing to test. */
  record NewRace(Sighting sighting) implements Seen {}

  /** Both sides show it. */
  record StillRacy(Sighting sighting) implements Seen {}

  /**
   * Only base shows it, in so many forks that chance is no explanation.
   *
   * @param p of Fisher's exact test over forks
   */
  record Gone(Sighting sighting, double p) implements Seen {}

  /**
   * Only base shows it, but too rarely to say that it is gone, or head cannot be trusted with this
   * hazard.
   *
   * @param p of Fisher's exact test over forks
   * @param bound at 95 %, the rate per sample that it may still have on head; it takes samples for
   *     independent, though races tend to come in clusters
   */
  record NotSeen(Sighting sighting, double p, double bound) implements Seen {}

  /** A test that only head's suite has. */
  record Added(TestName test, Both<Long> samples) implements RaceFinding {}

  /** A test that only base's suite has. */
  record Removed(TestName test, Both<Long> samples) implements RaceFinding {}

  /**
   * A state that the suites of the two sides grade differently.
   *
   * @param state the result fields, in order; empty for all states that neither suite names
   * @param counts in how many samples each side showed the state, whatever that was graded as
   */
  record Regraded(
      TestName test,
      Both<Long> samples,
      String state,
      Both<Expectation> expectations,
      Both<Long> counts)
      implements RaceFinding {}

  /**
   * A test that did not do its work on a side.
   *
   * @param faults why, in words; none if it only has too few samples
   */
  record NotRun(
      TestName test, Both<Long> samples, Side side, TestResult result, List<String> faults)
      implements RaceFinding {}

  /** A planted bug that was not seen on a side, which could not have shown a real one either. */
  record PlantedBugMissed(TestName test, Both<Long> samples, Side side) implements RaceFinding {}
}
