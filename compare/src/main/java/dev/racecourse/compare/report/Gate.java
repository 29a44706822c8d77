package dev.racecourse.compare.report;

import dev.racecourse.compare.decide.AllocationChange;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.races.RaceDiff;
import java.util.Locale;

/** What a merge may be blocked for. */
public enum Gate {
  /** A cell is slower. */
  SLOWER {
    @Override
    public boolean isHitBy(Report report) {
      return report.judgements().stream().anyMatch(j -> j.verdict() instanceof Verdict.Slower);
    }
  },
  /** A cell allocates more. */
  ALLOC {
    @Override
    public boolean isHitBy(Report report) {
      return report.judgements().stream()
          .anyMatch(j -> j.allocation() instanceof AllocationChange.More);
    }
  },
  /** There is a new race. */
  RACE {
    @Override
    public boolean isHitBy(Report report) {
      return report.races().diff().filter(RaceDiff::worse).isPresent();
    }
  },
  /** There is too little evidence about a cell. */
  UNDECIDED {
    @Override
    public boolean isHitBy(Report report) {
      return report.judgements().stream().anyMatch(j -> j.verdict() instanceof Verdict.Undecided);
    }
  };

  /** Says whether the report has what this gate is closed for. */
  public abstract boolean isHitBy(Report report);

  /** As on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
