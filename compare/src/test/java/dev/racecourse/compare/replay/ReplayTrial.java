package dev.racecourse.compare.replay;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.stats.Estimate;
import java.util.Objects;

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

  boolean isSuspect() {
    return decision.speed() instanceof Verdict.Suspect;
  }

  boolean isUndecided() {
    return decision.speed() instanceof Verdict.Undecided;
  }

  /** What the verdict rests on. */
  Estimate estimate() {
    return Objects.requireNonNull(decision.speed().estimate());
  }
}
