package dev.racecourse.compare.report;

import dev.racecourse.compare.races.RaceDiff;
import java.util.Optional;

/** What a comparison has to say about races. */
public sealed interface RaceReport {

  /** Whose race tests ran, or why none did. */
  String note();

  /** What was found, if anything was looked for. */
  default Optional<RaceDiff> diff() {
    return Optional.empty();
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
   * Nobody looked.
   *
   * @param note why, in a few words
   */
  record NotLooked(String note) implements RaceReport {}
}
