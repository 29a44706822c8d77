package dev.racecourse.compare.trend;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static dev.racecourse.compare.trend.SimulatedHistory.cell;
import static dev.racecourse.compare.trend.SimulatedHistory.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.trend.Confirmation.Unconfirmed;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlessingTest {

  private static final int AT = 30;

  private final SimulatedHistory history = new SimulatedHistory(90);

  @Test
  void anBlessedChangeDoesNotComeBack() {
    history.speed(CELL, step(AT, 0.9)).bless(CELL, AT - 1, AT).measured();

    for (var upTo = AT + 3; upTo <= 90; upTo++) {
      var open = history.trends(upTo).changes().stream().filter(Change::isOpen).toList();
      assertEquals(List.of(), open, "with %d commits".formatted(upTo));
    }
  }

  @Test
  void anotherChangeAfterItIsOpen() {
    history.speed(CELL, i -> i < AT ? 0 : i < AT + 4 ? -0.1 : -0.2);
    history.bless(CELL, AT - 1, AT).measured();

    var changes = history.trends().changes();
    assertEquals(2, changes.size(), changes::toString);
    assertFalse(changes.get(0).isOpen());
    assertTrue(changes.get(1).isOpen());
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
    history.bless(CELL, after, upTo);
    return new Blessings(history.events, new CommitOrder(history.commits, true))
        .marked(List.of(changes)).stream().map(change -> change.blessing() != null).toList();
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
    history.speed(CELL, step(AT, 0.9)).bless(cell("demo.Other.work"), AT - 1, AT).measured();

    assertTrue(history.trends().changes().get(0).isOpen());
  }

  @Test
  void allCellsMayBeBlessed() {
    history.speed(CELL, step(AT, 0.9)).bless(null, AT - 1, AT).measured();

    assertFalse(history.trends().changes().get(0).isOpen());
  }

  @Test
  void aChangeOfOtherCommitsIsOpen() {
    history.speed(CELL, step(AT, 0.9)).bless(CELL, AT + 20, AT + 21).measured();

    assertTrue(history.trends().changes().get(0).isOpen());
  }

  @Test
  void aDirectChangeCanBeBlessed() {
    history.speed(CELL, i -> 0).bless(CELL, 88, 89).measured().compare(88, 89, "Worse", -0.1);

    assertFalse(history.trends().changes().get(0).isOpen());
  }
}
