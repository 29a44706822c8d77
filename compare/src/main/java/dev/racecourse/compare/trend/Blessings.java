package dev.racecourse.compare.trend;

import static java.util.Comparator.comparingInt;

import dev.racecourse.compare.history.Event;
import dev.racecourse.compare.history.Event.Bless;
import dev.racecourse.compare.jmh.CellKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which changes somebody blessed. */
final class Blessings {

  private final List<Placed> placed = new ArrayList<>();

  /** An event whose commits are here. */
  private record Placed(Bless event, CommitInterval interval) {
    boolean isAbout(CellKey cell) {
      return event.race() == null && (event.cell() == null || event.cell().equals(cell));
    }

    boolean isAboutRaces(String test) {
      return event.race() == null ? event.cell() == null : event.race().equals(test);
    }

    /** From its commits to where a change most likely is. */
    int distance(Change change) {
      var before = interval.from() + 1 - change.place();
      return Math.max(0, Math.max(before, change.place() - interval.to()));
    }
  }

  Blessings(List<Event> events, CommitOrder order) {
    for (var event : events) {
      if (event instanceof Bless bless) {
        order
            .between(bless.after(), bless.upTo())
            .ifPresent(interval -> placed.add(new Placed(bless, interval)));
      }
    }
  }

  /** The changes, those that are blessed marked. */
  List<Change> marked(List<Change> changes) {
    var marked = new ArrayList<>(changes);
    for (var one : placed) {
      marked.replaceAll(
          change -> isBlessed(one, change, changes) ? change.blessed(one.event()) : change);
    }
    return marked;
  }

  /**
   * A change is blessed by an event whose commits hold all that it may be. Where a point is added,
   * those may become others, so an event also accepts the nearest of the changes that may be among
   * its commits, but not another that came later.
   */
  private static boolean isBlessed(Placed one, Change change, List<Change> changes) {
    if (!one.isAbout(change.cell())) {
      return false;
    }
    if (one.interval().contains(change.interval())) {
      return true;
    }
    return changes.stream()
        .filter(other -> other.cell().equals(change.cell()))
        .filter(other -> other.quantity() == change.quantity() && other.isKnown())
        .filter(other -> one.interval().overlaps(other.interval()))
        .min(comparingInt(one::distance))
        .filter(change::equals)
        .isPresent();
  }

  /**
   * The event that accepts a race: one of its test or of all, whose commits hold all that the race
   * may have come with. One of a cell is about its speed.
   */
  Optional<Bless> ofRace(String test, CommitInterval interval) {
    return placed.stream()
        .filter(one -> one.isAboutRaces(test) && one.interval().contains(interval))
        .map(Placed::event)
        .findFirst();
  }

  /** The event that accepts what came with some commits, of a cell: that up to the latest. */
  Optional<Bless> of(CellKey cell, CommitInterval interval) {
    return placed.stream()
        .filter(one -> one.isAbout(cell) && one.interval().overlaps(interval))
        .max(comparingInt(one -> one.interval().to()))
        .map(Placed::event);
  }
}
