package dev.racecourse.compare.decide;

import dev.racecourse.compare.sample.CellSample;

/** Says when a cell has been measured enough. */
@FunctionalInterface
public interface StoppingRule {

  /** What is still wanted of a cell. */
  PairsWanted demand(CellSample sample);
}
