package dev.racecourse.compare.report;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict.Flagged;
import dev.racecourse.compare.decide.Verdict.Undecided;
import dev.racecourse.compare.decide.Verdict.Worse;
import dev.racecourse.races.diff.RaceDiff;
import java.util.Locale;

/** What a merge may be blocked for. */
public enum Gate {
  /** A cell is slower. */
  SLOWER,
  /** A cell uses more CPU time per operation. */
  CPU,
  /** A cell allocates more. */
  ALLOC,
  /** There is a new race. */
  RACE,
  /** A cell may be worse, but there were too few pairs to say so. */
  FLAGGED,
  /** There is too little evidence about the speed of a cell. */
  UNDECIDED;

  /** Says whether the report has what this gate is closed for. */
  public boolean isHitBy(Report report) {
    return this == RACE
        ? report.races().diff().filter(RaceDiff::worse).isPresent()
        : report.decisions().stream().anyMatch(this::isHitBy);
  }

  private boolean isHitBy(CellDecision cell) {
    return switch (this) {
      case SLOWER -> cell.speed() instanceof Worse;
      case CPU -> cell.cpu() instanceof Worse;
      case ALLOC -> cell.allocation().verdict() instanceof Worse;
      case RACE -> false;
      case FLAGGED -> cell.verdicts().stream().anyMatch(Flagged.class::isInstance);
      case UNDECIDED -> cell.speed() instanceof Undecided;
    };
  }

  /** The exit code if this gate is closed. */
  int exitCode() {
    return switch (this) {
      case FLAGGED -> ExitCode.FLAGGED;
      case UNDECIDED -> ExitCode.UNDECIDED;
      default -> ExitCode.WORSE;
    };
  }

  /** As on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
