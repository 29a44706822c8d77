package dev.racecourse.compare.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.decide.Allocation;
import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.stats.Estimate;
import dev.racecourse.races.side.Both;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecidedTest {

  private static final Estimate SPEED = new Estimate(-0.25, 0.01, 12);

  private final CellDecision decision =
      new CellDecision(
          SomeRows.CELL,
          new Verdict.Worse(SPEED),
          new Verdict.Undecided(null, "too few pairs"),
          new Allocation(new Both<>(40.0, 48.0), new Verdict.Unknown()),
          12,
          12,
          List.of());

  @Test
  void keepsTheNamesOfTheVerdicts() {
    assertEquals(new Verdicts("Worse", "Undecided", "Unknown"), Verdicts.of(decision));
  }
}
