package dev.racecourse.compare.races;

import dev.racecourse.races.diff.RaceDiff;
import java.util.Optional;

/** What a comparison has to say about races. */
public sealed interface RaceReport {

  /** Whose race tests ran, or why none did, or not to their end. */
  String note();

  /** What was found, if anything was looked for. */
  default Optional<RaceDiff> diff() {
    return Optional.empty();
  }

  /** What there is to list, if there is something, whether or not anything was looked for. */
  default Optional<RaceDiff> listed() {
    return diff();
  }

  /**
   * Both sides were looked at.
   *
   * @param found what head changed
   * @param note whose race tests ran, in words
   */
  record Looked(RaceDiff found, String note) implements RaceReport {
    @Override
    public Optional<RaceDiff> diff() {
      return Optional.of(found);
    }
  }

  /**
   * The budget ended before the race tests did, so nothing is known about races.
   *
   * @param suites what head changed about the tests themselves; not trustworthy
   * @param note on which side it ended, and what to do
   */
  record OutOfTime(RaceDiff suites, String note) implements RaceReport {
    @Override
    public Optional<RaceDiff> diff() {
      return Optional.of(suites);
    }
  }

  /**
   * Nobody looked, for what the tests run on is the same on both sides; but the tests are not.
   *
   * @param suites what head changed about the tests themselves
   */
  record SameSides(RaceDiff suites) implements RaceReport {
    @Override
    public String note() {
      return "both sides are the same, but not the race tests";
    }

    @Override
    public Optional<RaceDiff> listed() {
      return Optional.of(suites);
    }
  }

  /**
   * Nobody looked.
   *
   * @param note why, in a few words
   */
  record NotLooked(String note) implements RaceReport {}
}
