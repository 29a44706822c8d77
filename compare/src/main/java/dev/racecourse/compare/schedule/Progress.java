package dev.racecourse.compare.schedule;

import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.sample.PairRecord;
import java.time.Duration;

/** Hears how far a campaign has come. */
public interface Progress extends AutoCloseable {

  /**
   * How far a campaign has come.
   *
   * @param cells all of them
   * @param decided those that want no more pairs
   * @param flagged those that may be slower
   * @param pairs still wanted, as it looks now
   * @param left how long those take
   */
  record Standing(int cells, int decided, int flagged, int pairs, Duration left) {
    /** Of two campaigns. */
    public Standing plus(Standing other) {
      return new Standing(
          cells + other.cells,
          decided + other.decided,
          flagged + other.flagged,
          pairs + other.pairs,
          left.plus(other.left));
    }
  }

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
