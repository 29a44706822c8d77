package dev.racecourse.compare.measure;

/** Hears how far a campaign has come. */
public interface Progress extends AutoCloseable {

  /** Both sides have run one more iteration. */
  void roundPlayed();

  /** A pair is over, for better or worse. */
  void pairDone(PairRecord pair);

  /** What is still to be done. */
  void standing(Standing standing);

  @Override
  void close();
}
