package dev.racecourse.compare.replay;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;

/** What the rule made of one cell of a synthetic comparison that had the time for all pairs. */
record ReplayTrial(CellDecision decision) {

  boolean isSlower() {
    return decision.speed() instanceof Verdict.Worse;
  }

  boolean isFaster() {
    return decision.speed() instanceof Verdict.Better;
  }

  boolean isNoChange() {
    return decision.speed() instanceof Verdict.NoChange;
  }

  boolean isFlagged() {
    return decision.speed() instanceof Verdict.Flagged;
  }

  boolean isUndecided() {
    return decision.speed() instanceof Verdict.Undecided;
  }

  boolean isMoreCpu() {
    return decision.cpu() instanceof Verdict.Worse;
  }

  /** Whether anything is said to have changed. */
  boolean isChanged() {
    return decision.verdicts().stream()
        .anyMatch(verdict -> verdict instanceof Verdict.Worse || verdict instanceof Verdict.Better);
  }

  /** Whether a merge is not green for it. */
  boolean isStopped() {
    return decision.verdicts().stream()
        .anyMatch(
            verdict -> verdict instanceof Verdict.Worse || verdict instanceof Verdict.Flagged);
  }

  /** Whether anything is flagged. */
  boolean hasFlagged() {
    return decision.verdicts().stream().anyMatch(Verdict.Flagged.class::isInstance);
  }
}
