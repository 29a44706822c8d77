package dev.racecourse.compare.races;

/** Hears how far a stress suite has come on a side. */
public interface RaceProgress extends AutoCloseable {

  /** The suite has come further. */
  void standing(RaceStanding standing);

  @Override
  void close();
}
