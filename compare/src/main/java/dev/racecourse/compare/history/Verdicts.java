package dev.racecourse.compare.history;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import java.util.Objects;

/**
 * What was said of a cell when it was measured: the names of {@link Verdict}s, as in {@code
 * result.json}.
 */
public record Verdicts(String speed, String cpu, String allocation) {

  /** Refuses what lacks one. */
  public Verdicts {
    Objects.requireNonNull(speed, "no verdict on speed");
    Objects.requireNonNull(cpu, "no verdict on cpu");
    Objects.requireNonNull(allocation, "no verdict on allocation");
  }

  /** The verdicts of a decision. */
  public static Verdicts of(CellDecision decision) {
    return new Verdicts(
        name(decision.speed()), name(decision.cpu()), name(decision.allocation().verdict()));
  }

  private static String name(Verdict verdict) {
    return verdict.getClass().getSimpleName();
  }
}
