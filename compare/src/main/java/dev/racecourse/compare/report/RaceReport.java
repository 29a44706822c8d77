package dev.racecourse.compare.report;

import dev.racecourse.compare.races.RaceDiff;
import java.util.Optional;

/** What a comparison has to say about races. */
public sealed interface RaceReport {

  /** What was found, if anything was looked for. */
  default Optional<RaceDiff> diff() {
    return Optional.empty();
  }

  /**
   * Both sides were looked at.
   *
   * @param found what head changed
   * @param suite whose race tests ran, in words
   */
  record Looked(RaceDiff found, String suite) implements RaceReport {
    @Override
    public Optional<RaceDiff> diff() {
      return Optional.of(found);
    }
  }

  /**
   * Nobody looked.
   *
   * @param reason in a few words
   */
  record NotLooked(String reason) implements RaceReport {}
}
