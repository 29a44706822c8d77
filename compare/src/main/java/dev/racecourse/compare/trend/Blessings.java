package dev.racecourse.compare.trend;

import dev.racecourse.compare.history.Event;
import dev.racecourse.compare.history.Event.Bless;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.trend.SeriesBuilder.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody blessed, in the order of the time at which it was said. */
final class Blessings {

  private final List<PlacedBless> placed = new ArrayList<>();

  /**
   * Takes what was said.
   *
   * @param runs that count
   */
  Blessings(List<Event> events, CommitOrder order, List<Run> runs) {
    for (var event : events) {
      if (event instanceof Bless bless) {
        PlacedBless.of(bless, order, runs).ifPresent(placed::add);
      }
    }
  }

  /**
   * Those about a cell.
   *
   * @param rows of the cell
   */
  CellBlessings of(CellKey cell, List<Placed> rows) {
    return new CellBlessings(placed.stream().filter(one -> one.isAbout(cell)).toList(), rows);
  }

  /**
   * The event that accepts a race: one of its test or of all, whose commits hold all that the race
   * may have come with. One of a cell is about its speed.
   */
  Optional<Bless> ofRace(String test, CommitInterval interval) {
    return placed.stream()
        .filter(one -> one.isAboutRaces(test) && one.interval().contains(interval))
        .filter(one -> one.accepts(interval.to()))
        .map(PlacedBless::event)
        .findFirst();
  }
}
