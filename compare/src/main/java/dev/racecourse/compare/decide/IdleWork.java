package dev.racecourse.compare.decide;

import dev.racecourse.compare.decide.Verdict.Better;
import dev.racecourse.compare.decide.Verdict.Flagged;
import dev.racecourse.compare.decide.Verdict.NoChange;
import dev.racecourse.compare.decide.Verdict.Worse;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.races.side.Side;
import java.util.Objects;
import java.util.Optional;

/**
 * What the sides did while the other one measured. Work that a side does then is missing in its own
 * turns, and slows the other down: the ratio of speeds does not show it.
 *
 * @param cores that the busier side kept busy in the other's turns, on average over pairs
 * @param surplus of head over base, each as a share of the CPU time that it uses in its own turns
 */
record IdleWork(double cores, double surplus) {

  /** So much of a core slows the other side, even if both do the same. */
  private static final double CORE = 0.1;

  /** Single shots that still compile are what a cold start is about: they do nothing besides. */
  static IdleWork of(CellSample sample) {
    return sample.isSingleShot()
        ? new IdleWork(0, 0)
        : new IdleWork(
            Math.max(sample.idleCores(Side.BASE), sample.idleCores(Side.HEAD)),
            sample.idleShare(Side.HEAD) - sample.idleShare(Side.BASE));
  }

  /**
   * The side whose work in the other's turns forbids a verdict on speed; empty if none does.
   *
   * @param margin the smallest change of speed that is of interest, on the log scale
   */
  Optional<Side> forbids(Verdict verdict, double margin) {
    if (verdict instanceof NoChange || verdict instanceof Better) {
      return cores > CORE
              || (verdict instanceof NoChange ? Math.abs(surplus) : surplus) > margin / 2
          ? Optional.of(surplus >= 0 ? Side.HEAD : Side.BASE)
          : Optional.empty();
    }
    if (verdict instanceof Worse || verdict instanceof Flagged) {
      // What base does in head's turns slows head down by no more than that.
      var estimate = Objects.requireNonNull(verdict.estimate());
      return -surplus > margin / 2 && -surplus >= -estimate.mean()
          ? Optional.of(Side.BASE)
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** Whether head does so much more than base that it may be what makes it look fast. */
  boolean isHeads(double margin) {
    return surplus > margin / 2;
  }
}
