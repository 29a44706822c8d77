package dev.racecourse.compare.measure;

/** Says when a cell has been measured enough. */
@FunctionalInterface
public interface Referee {

  /** What is still wanted of a cell. */
  Demand demand(CellSample sample);
}
