package dev.racecourse.compare.trend;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static dev.racecourse.compare.trend.SimulatedHistory.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.stats.Margin;
import dev.racecourse.compare.trend.Confirmation.Confirmed;
import dev.racecourse.compare.trend.Confirmation.Refuted;
import dev.racecourse.compare.trend.Confirmation.Unconfirmed;
import dev.racecourse.compare.trend.Confirmation.Why;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeTest {

  private static final int AT = 30;
  private static final double SLOWER = Math.log(0.93);

  private final SimulatedHistory history = new SimulatedHistory(60);

  @Test
  void thereIsNoneInNoise() {
    var trends = history.speed(CELL, i -> 0).measured().trends();

    assertEquals(List.of(), trends.changes());
    assertEquals(List.of(), trends.creeps());
  }

  @Test
  void aStepIsUnconfirmedAtFirst() {
    var change = theChange(history.speed(CELL, step(AT, 0.93)).measured());

    assertEquals(new Unconfirmed(false), change.confirmation());
    assertTrue(change.isWorse());
    assertTrue(change.isOpen());
    assertEquals(0.93, change.effect().ratio(), 0.01);
    assertTrue(change.interval().from() < AT && AT <= change.interval().to());
  }

  @Test
  void aComparisonAcrossItConfirmsIt() {
    history.speed(CELL, step(AT, 0.93)).measured().compare(AT - 10, AT + 10, "Worse", SLOWER);

    assertEquals(new Confirmed(SimulatedHistory.PAIRS), theChange(history).confirmation());
  }

  @Test
  void aComparisonWithinItConfirmsItAndSaysWhere() {
    history.speed(CELL, step(AT, 0.96)).measured();
    assertTrue(theChange(history).interval().commits() > 1);

    history.compare(AT - 1, AT, "Worse", Math.log(0.96));

    var change = theChange(history);
    assertTrue(change.isConfirmed());
    assertEquals(new CommitOrder(history.commits, true).between(AT - 1, AT), change.interval());
  }

  @Test
  void aComparisonInTheOtherDirectionConfirmsNothing() {
    history.speed(CELL, step(AT, 0.93)).measured().compare(AT - 1, AT, "Better", -SLOWER);

    assertFalse(history.trends().changes().stream().anyMatch(c -> c.isWorse() && c.isConfirmed()));
  }

  @Test
  void aComparisonOfItsEndsRefutesIt() {
    history.speed(CELL, step(AT, 0.93)).measured().compare(AT - 10, AT + 10, "NoChange", 0);

    assertEquals(new Refuted(Why.COMPARED), theChange(history).confirmation());
    assertFalse(theChange(history).isOpen());
  }

  @Test
  void theLastWordCounts() {
    history.speed(CELL, step(AT, 0.93)).measured().compare(AT - 10, AT + 10, "NoChange", 0);
    history.compare(AT - 10, AT + 10, "Worse", SLOWER);

    assertTrue(theChange(history).isConfirmed());
  }

  @Test
  void commitsThatAreAlikeBesideItRefuteNothing() {
    history.speed(CELL, step(AT, 0.93)).measured().compare(AT + 10, AT + 11, "NoChange", 0);

    assertEquals(new Unconfirmed(false), theChange(history).confirmation());
  }

  @Test
  void aComparisonAcrossTwoChangesTellsOfNeither() {
    history.speed(CELL, i -> i < 20 ? 0 : i < 40 ? SLOWER : 2 * SLOWER).measured();
    history.compare(10, 50, "Worse", 2 * SLOWER);

    assertEquals(
        List.of(new Unconfirmed(false), new Unconfirmed(false)),
        history.trends().changes().stream().map(Change::confirmation).toList());
  }

  @Test
  void aSingleRunThatIsSlowerThanItsParentIsConfirmed() {
    history.speed(CELL, step(59, 0.93)).measured().compare(58, 59, "Worse", SLOWER);

    var change = theChange(history);
    assertTrue(change.isConfirmed());
    assertFalse(change.isInSeries());
    assertEquals(0.93, change.effect().ratio(), 0.001);
  }

  @Test
  void whatLaterCommitsDoNotShowIsRefuted() {
    history.speed(CELL, i -> 0).measured().compare(AT - 1, AT, "Worse", SLOWER);

    assertTrue(theChange(history, AT + 7).isConfirmed());
    assertEquals(new Refuted(Why.NOT_IN_SERIES), theChange(history, AT + 8).confirmation());
  }

  /** Too few points for the series to find it, but their levels differ as the comparison says. */
  @Test
  void aConfirmedStepThatTheSeriesIsTooNoisyToFindStays() {
    for (var seed = 0; seed < 20; seed++) {
      var noisy = new SimulatedHistory(30 + seed);
      var at = 4 + seed;
      noisy.anchor = i -> noisy.commits.get(at - 4);
      noisy.speed(CELL, step(at, 0.97));
      for (var i = at - 3; i < at + 9; i++) {
        noisy.measure(i);
      }
      noisy.compare(at - 1, at, "Worse", Math.log(0.97));

      var open = noisy.trends().changes().stream().filter(Change::isConfirmed).toList();
      assertEquals(1, open.size(), () -> noisy.trends().changes().toString());
    }
  }

  @Test
  void aSmallDifferenceIsOfNoInterest() {
    history.speed(CELL, i -> 0).measured().compare(58, 59, "Worse", Math.log(0.985));

    assertEquals(List.of(), history.trends().changes());
  }

  @Test
  void aSlowdownThatWasMendedIsNotOpen() {
    history.speed(CELL, i -> i < 20 || i >= 40 ? 0 : SLOWER).measured();
    history.compare(10, 30, "Worse", SLOWER);

    var changes = history.trends().changes();
    assertEquals(2, changes.size());
    assertTrue(changes.get(0).isConfirmed());
    assertFalse(changes.get(0).isOpen());
    assertEquals(changes.get(1).interval(), changes.get(0).undone());
    assertFalse(changes.get(1).isWorse());
  }

  @Test
  void aSlowdownThatWasMendedInPartIsOpen() {
    history.speed(CELL, i -> i < 20 ? 0 : i < 40 ? 2 * SLOWER : SLOWER).measured();

    assertTrue(history.trends().changes().get(0).isOpen());
  }

  /** The pairs of the first commits hold a part of what the series shows. */
  @Test
  void whatIsPartOfAMendedChangeIsMended() {
    history.speed(CELL, i -> i < 10 ? 0 : i < 12 ? -0.05 : i < AT ? -0.15 : 0);
    IntStream.range(1, 60).filter(i -> i < 11 || i > 12).forEach(history::measure);
    history.compare(9, 10, "Worse", -0.05);

    var changes = history.trends().changes();
    assertEquals(3, changes.size(), changes::toString);
    assertTrue(changes.stream().anyMatch(change -> !change.isInSeries()), changes::toString);
    assertEquals(List.of(), changes.stream().filter(Change::isOpen).toList());
  }

  @Test
  void whatIsPartOfAChangeThatStaysIsNotMended() {
    var order = new CommitOrder(history.commits, true);
    var part = direct(change(order.between(9, 10), -0.05));
    var all = change(order.between(8, 14), -0.15);
    var better = change(order.between(29, 30), 0.1);

    var marked = new Undoing(new Margin(0.03)).marked(List.of(part, all, better));

    assertTrue(marked.get(0).isOpen());
    assertTrue(marked.get(1).isOpen());
  }

  @Test
  void whatALaterChangeLeavesOfAnUnknownSizeIsUnknown() {
    var order = new CommitOrder(history.commits, true);
    var unknown = change(order.between(9, 10), Double.NaN);
    var better = change(order.between(19, 20), 0.001);

    var marked = new Undoing(new Margin(0.03)).marked(List.of(unknown, better));

    assertTrue(marked.get(0).isOpen());
  }

  private static Change change(CommitInterval interval, double logRatio) {
    return new Change(
        CELL,
        Quantity.SPEED,
        interval,
        interval.to(),
        !(logRatio > 0),
        new Effect(0, logRatio, 0.01),
        true,
        new Unconfirmed(false));
  }

  private static Change direct(Change change) {
    return new Change(
        change.cell(),
        change.quantity(),
        change.interval(),
        change.place(),
        change.isWorse(),
        change.effect(),
        false,
        new Confirmed(SimulatedHistory.PAIRS));
  }

  @Test
  void aSpikeIsNone() {
    history.speed(CELL, i -> i == AT ? Math.log(0.7) : 0).measured();

    assertEquals(List.of(), history.trends().changes());
  }

  private static Change theChange(SimulatedHistory history) {
    return theChange(history, history.commits.size());
  }

  private static Change theChange(SimulatedHistory history, int upTo) {
    var changes = history.trends(upTo).changes();
    assertEquals(1, changes.size(), changes::toString);
    return changes.get(0);
  }
}
