package dev.racecourse.compare.run;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Knows how long pairs take, and how much of the budget is left, which runs from the beginning. */
public final class Budget {

  private final Plan plan;
  private final LongSupplier nanos;
  private final long start;
  private double expected;
  private double seconds;
  private int pairs;

  /** Starts a clock. */
  public Budget(Plan plan) {
    this(plan, System::nanoTime);
  }

  /**
   * Makes a clock.
   *
   * @param nanos the instant, as of {@link System#nanoTime}
   */
  public Budget(Plan plan, LongSupplier nanos) {
    this.plan = plan;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.expected = plan.pairSeconds(plan.rounds());
  }

  /** A pair will take about so long, unless pairs that have been measured say otherwise. */
  public void expect(double pairSeconds) {
    expected = pairSeconds;
  }

  /** A pair has taken so long. */
  public void took(double pairSeconds) {
    seconds += pairSeconds;
    pairs++;
  }

  /** Says whether so many pairs fit into the budget. */
  public boolean hasTimeFor(int wanted) {
    return budgetLeft().map(rest -> left(wanted).compareTo(rest) <= 0).orElse(true);
  }

  /** How long so many pairs take. */
  public Duration left(int wanted) {
    return duration(wanted * (pairs == 0 ? expected : seconds / pairs));
  }

  /** Says whether something that takes so many seconds fits into the budget. */
  public boolean holds(double pairSeconds) {
    return budgetLeft().map(rest -> duration(pairSeconds).compareTo(rest) <= 0).orElse(true);
  }

  /** So many seconds, to the millisecond. */
  public static Duration duration(double seconds) {
    return Duration.ofMillis(Math.round(1000 * seconds));
  }

  /** Whether the budget is not over yet. */
  public boolean isLeft() {
    return budgetLeft().map(left -> !left.isNegative()).orElse(true);
  }

  /** What is left of the budget, negative when it is over; empty if there is none. */
  public Optional<Duration> budgetLeft() {
    return plan.budget().map(budget -> budget.minusNanos(nanos.getAsLong() - start));
  }
}
