package dev.racecourse.compare.change;

/** What a change point costs: how clear it has to be. */
public enum Penalty {
  /** For reports: of 1,000 series of 100 points of noise, 10 at most have such a change point. */
  REPORT(14),

  /** For candidates that are measured again: 4 of 100 series of noise have one. */
  NOMINATE(10);

  private final double cost;

  Penalty(double cost) {
    this.cost = cost;
  }

  double cost() {
    return cost;
  }
}
