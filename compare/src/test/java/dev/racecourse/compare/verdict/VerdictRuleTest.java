package dev.racecourse.compare.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.racecourse.compare.stats.Effect;
import org.junit.jupiter.api.Test;

class VerdictRuleTest {

  private static final double FASTER = 1 / 0.95;

  @Test
  void slowerFromTheMarginOn() {
    assertKind(Verdict.Slower.class, 0.95, 0.91, 0.999);
    assertKind(Verdict.Undecided.class, 0.9501, 0.91, 0.999);
  }

  @Test
  void slowerOnlyIfTheIntervalExcludesOne() {
    assertKind(Verdict.Undecided.class, 0.90, 0.80, 1.0);
    assertKind(Verdict.Slower.class, 0.90, 0.80, 0.9999);
  }

  @Test
  void fasterFromTheMarginOn() {
    assertKind(Verdict.Faster.class, FASTER, 1.001, 1.1);
    assertKind(Verdict.Undecided.class, 1.0526, 1.001, 1.1);
    assertKind(Verdict.Undecided.class, 1.2, 1.0, 1.5);
  }

  @Test
  void noChangeUpToTheMargin() {
    assertKind(Verdict.NoChange.class, 1.0, 0.95, FASTER);
    assertKind(Verdict.Undecided.class, 1.0, 0.9499, 1.01);
    assertKind(Verdict.Undecided.class, 1.0, 0.99, 1.0527);
  }

  @Test
  void aSmallButCertainChangeIsNoChange() {
    assertKind(Verdict.NoChange.class, 0.97, 0.96, 0.98);
  }

  @Test
  void undecidedSaysHowManyPairsWouldTell() {
    var verdict = VerdictRule.judge(new Effect(0.9, 0.79, 1.02, 0.12, 6));

    // t(7, 0.975) = 2.3646: 2.3646 * 0.12 / sqrt(8) = 0.1003, below ln(1 / 0.9) = 0.1054.
    assertEquals(8, assertInstanceOf(Verdict.Undecided.class, verdict).pairsNeeded());
  }

  private static void assertKind(
      Class<? extends Verdict> kind, double ratio, double low, double high) {
    assertInstanceOf(kind, VerdictRule.judge(new Effect(ratio, low, high, 0.02, 6)));
  }
}
