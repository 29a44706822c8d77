package dev.racecourse.races.verdict;

/** What the process says to the shell. */
public enum ExitCode {
  /** Every test ran, no subject raced, every planted bug was caught. */
  CLEAN(0),
  /** A subject showed a forbidden outcome. */
  RACE(1),
  /** The run proves nothing. */
  UNTRUSTED(2);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
