package dev.racecourse.compare.trend;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static dev.racecourse.compare.trend.SimulatedHistory.cell;
import static dev.racecourse.compare.trend.SimulatedHistory.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.trend.Confirmation.Unconfirmed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlessingTest {

  private static final int AT = 30;

  private final SimulatedHistory history = new SimulatedHistory(90);

  @Test
  void anBlessedChangeDoesNotComeBack() {
    history.speed(CELL, step(AT, 0.9)).measured().bless(CELL, AT - 1, AT);

    for (var upTo = AT + 3; upTo <= 90; upTo++) {
      var open = history.trends(upTo).changes().stream().filter(Change::isOpen).toList();
      assertEquals(List.of(), open, "with %d commits".formatted(upTo));
    }
  }

  @Test
  void anotherChangeAfterItIsOpen() {
    history.speed(CELL, i -> i < AT ? 0 : i < AT + 4 ? -0.1 : -0.2);
    history.measured().bless(CELL, AT - 1, AT);

    var changes = history.trends().changes();
    assertEquals(2, changes.size(), changes::toString);
    assertFalse(changes.get(0).isOpen());
    assertTrue(changes.get(1).isOpen());
  }

  /** Whoever blesses what the report says blesses the change, wherever later commits place it. */
  @Test
  void whatWasReportedStaysBlessed() {
    for (var n = 0; n < 12; n++) {
      var at = AT + n;
      var one = new SimulatedHistory(90);
      one.speed(CELL, step(at, 0.95));
      IntStream.range(1, at + 6).forEach(one::measure);
      var reported = one.trends().changes().get(0).interval();
      one.bless(CELL, reported.from(), reported.to());
      IntStream.range(at + 6, 90).forEach(one::measure);

      var open = one.trends().changes().stream().filter(Change::isOpen).toList();
      assertEquals(List.of(), open, "at %d, blessed %s".formatted(at, reported));
    }
  }

  /** The commits of the change overlap with those that are named, where nothing happened. */
  @Test
  void aChangeThatMostLikelyCameLaterIsOpen() {
    var overlapping = 0;
    for (var n = 0; n < 12; n++) {
      var at = AT + 13 + n;
      var one = new SimulatedHistory(70 + n);
      one.speed(CELL, step(at, 0.975)).measured().bless(CELL, at - 8, at - 1);
      var change = one.trends().changes().get(0);
      assertEquals(change.place() >= at, change.isOpen(), "series %d: %s".formatted(n, change));
      overlapping += change.isOpen() && change.interval().from() < at - 1 ? 1 : 0;
    }
    assertTrue(overlapping >= 6, "only %d overlap".formatted(overlapping));
  }

  @Test
  void nobodyAcceptsWhatWasNotMeasured() {
    history.speed(CELL, step(AT, 0.9));
    IntStream.range(1, AT).forEach(history::measure);
    history.bless(CELL, AT - 1, AT);
    IntStream.range(AT, 60).forEach(history::measure);
    history.compare(AT - 1, AT, "Worse", Math.log(0.9));
    assertTrue(history.trends().changes().get(0).isOpen());

    history.bless(CELL, AT - 1, AT);
    assertFalse(history.trends().changes().get(0).isOpen());
  }

  /** The commits of both changes overlap with those that are named. */
  @Test
  void anotherThatMayBeAmongTheCommitsIsOpen() {
    var blessed = blessed(12, 15, change(10, 16, 14), change(14, 20, 18));

    assertEquals(List.of(true, false), blessed);
  }

  @Test
  void allThatAreAmongTheCommitsAreBlessed() {
    var blessed = blessed(5, 25, change(10, 16, 14), change(14, 20, 18), change(24, 30, 26));

    assertEquals(List.of(true, true, false), blessed);
  }

  private List<Boolean> blessed(int after, int upTo, Change... changes) {
    var run = history.add(89, 88, null, List.of());
    history.bless(CELL, after, upTo);
    var order = new CommitOrder(history.commits, true);
    return new Blessings(history.events, order, List.of(run))
        .of(CELL, List.of()).marked(List.of(changes)).stream()
            .map(change -> change.blessing() != null)
            .toList();
  }

  private Change change(int after, int upTo, int place) {
    return new Change(
        CELL,
        Quantity.SPEED,
        new CommitOrder(history.commits, true).between(after, upTo),
        place,
        true,
        new Effect(0, -0.1, 0.01),
        true,
        new Unconfirmed(false));
  }

  /** The pairs of the first two commits hold a part of what the series shows. */
  @Test
  void aLargerChangeAmongTheNextCommitsIsOpen() {
    history.speed(CELL, i -> i < 10 ? 0 : i < 12 ? -0.05 : -0.15);
    for (var i = 1; i < 30; i++) {
      if (i < 11 || i > 12) {
        history.measure(i);
      }
    }
    history.compare(9, 10, "Worse", -0.05);
    history.bless(CELL, 9, 10);

    var changes = history.trends().changes();
    var open = changes.stream().filter(Change::isOpen).toList();
    assertEquals(1, open.size(), changes::toString);
    assertEquals(new Unconfirmed(false), open.get(0).confirmation());
    assertTrue(open.get(0).interval().to() >= 13, open::toString);
    history.bless(CELL, open.get(0).interval().from(), open.get(0).interval().to());
    assertFalse(history.trends().changes().stream().anyMatch(Change::isOpen));
  }

  @Test
  void aChangeOfAnotherCellIsOpen() {
    history.speed(CELL, step(AT, 0.9)).measured().bless(cell("demo.Other.work"), AT - 1, AT);

    assertTrue(history.trends().changes().get(0).isOpen());
  }

  @Test
  void allCellsMayBeBlessed() {
    history.speed(CELL, step(AT, 0.9)).measured().bless(null, AT - 1, AT);

    assertFalse(history.trends().changes().get(0).isOpen());
  }

  @Test
  void aChangeOfOtherCommitsIsOpen() {
    history.speed(CELL, step(AT, 0.9)).measured().bless(CELL, AT + 20, AT + 21);

    assertTrue(history.trends().changes().get(0).isOpen());
  }

  @Test
  void aDirectChangeCanBeBlessed() {
    history.speed(CELL, i -> 0).measured().compare(88, 89, "Worse", -0.1);
    history.bless(CELL, 88, 89);

    assertFalse(history.trends().changes().get(0).isOpen());
  }
}
