package dev.racecourse.compare.decide;

import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.side.Side;
import java.util.Optional;

/**
 * What the sides did while the other one measured. Work that a side does then is missing in its own
 * turns, and slows the other down: the ratio of speeds does not show it.
 *
 * @param cores that each side kept busy in the other's turns, on average over pairs
 * @param shares of the CPU time that each side uses in its own turns
 */
record IdleWork(Both<Double> cores, Both<Double> shares) {

  /** A core kept busy by more than this slows the other side, whatever the margin is. */
  private static final double CORE = 0.1;

  static IdleWork of(CellSample sample) {
    return new IdleWork(
        new Both<>(sample.idleCores(Side.BASE), sample.idleCores(Side.HEAD)),
        new Both<>(sample.idleShare(Side.BASE), sample.idleShare(Side.HEAD)));
  }

  /**
   * The side whose work in the other's turns is too much to say anything that speaks for it.
   *
   * @param margin the smallest change of speed that is of interest, on the log scale
   * @return empty if it is too little on both sides
   */
  Optional<Side> busySide(double margin) {
    var difference = shares.head() - shares.base();
    if (Math.abs(difference) > margin / 2) {
      return Optional.of(difference > 0 ? Side.HEAD : Side.BASE);
    }
    var busier = cores.head() >= cores.base() ? Side.HEAD : Side.BASE;
    return Optional.of(busier).filter(side -> cores.on(side) > CORE);
  }
}
