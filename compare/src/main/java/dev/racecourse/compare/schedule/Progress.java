package dev.racecourse.compare.schedule;

import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.compare.sample.Rounds;

/** Hears how far a campaign has come. */
public interface Progress extends AutoCloseable {

  /**
   * Both sides have run one more iteration.
   *
   * @param rounds of their pair, which may warm up for longer than others
   */
  void roundPlayed(Rounds rounds);

  /** A pair is over, for better or worse. */
  void pairDone(PairRecord pair);

  /** What is still to be done. */
  void standing(Standing standing);

  @Override
  void close();
}
