package dev.racecourse.compare.measure;

import dev.racecourse.compare.jmh.CellKey;

/** Hears how far a campaign has come. */
public interface Progress extends AutoCloseable {

  /** Both sides have run one more iteration. */
  void roundPlayed();

  /** A pair is over, for better or worse. */
  void pairDone(CellKey cell, PairOutcome outcome);

  @Override
  void close();
}
