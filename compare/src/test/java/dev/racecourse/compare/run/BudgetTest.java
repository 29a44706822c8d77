package dev.racecourse.compare.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.jmh.Rounds;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetTest {

  private long now;

  @Test
  void expectsWhatAPairTakesByThePlan() {
    // 140 rounds of two iterations of 100 ms, and 4 s to start.
    assertEquals(Duration.ofSeconds(96), budget(Optional.empty()).left(3));
  }

  @Test
  void expectsWhatTheCellsAreSaidToTake() {
    var budget = budget(Optional.of(Duration.ofSeconds(10)));
    budget.expect(5);

    assertEquals(Duration.ofSeconds(15), budget.left(3));
    assertTrue(budget.holds(10));
    assertFalse(budget.holds(10.001));
  }

  @Test
  void expectsWhatPairsHaveTaken() {
    var budget = budget(Optional.empty());
    budget.expect(5);
    budget.took(10);
    budget.took(20);

    assertEquals(Duration.ofSeconds(45), budget.left(3));
    assertEquals(Duration.ZERO, budget.left(0));
  }

  @Test
  void takesAllTheTimeOfTheWorldWithoutABudget() {
    assertTrue(budget(Optional.empty()).hasTimeFor(1_000_000));
    assertEquals(Optional.empty(), budget(Optional.empty()).budgetLeft());
  }

  @Test
  void knowsWhatStillFitsIntoTheBudget() {
    now = 50_000_000_000L;
    var budget = budget(Optional.of(Duration.ofSeconds(100)));
    budget.took(10);

    assertTrue(budget.hasTimeFor(10));
    assertFalse(budget.hasTimeFor(11));
    assertEquals(Optional.of(Duration.ofSeconds(100)), budget.budgetLeft());
    now += 90_000_000_001L;
    assertTrue(budget.hasTimeFor(0));
    assertFalse(budget.hasTimeFor(1));
    assertEquals(Optional.of(Duration.ofNanos(9_999_999_999L)), budget.budgetLeft());
  }

  private Budget budget(Optional<Duration> budget) {
    return new Budget(new Plan(new Rounds(40, 100), "", 7, budget), () -> now);
  }
}
