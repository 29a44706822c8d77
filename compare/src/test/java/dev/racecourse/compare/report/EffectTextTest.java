package dev.racecourse.compare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.stats.Estimate;
import org.junit.jupiter.api.Test;

/** With two pairs half of the interval is 12.706 errors. */
class EffectTextTest {

  @Test
  void showsHalfOfTheIntervalInPercent() {
    assertEquals("1.000 +-1.3 %", cpu(0.001));
    assertEquals("1.000 +-14 %", cpu(0.01));
    assertEquals("1.000 +-114 %", cpu(0.06));
    assertEquals("1.000 +->999 %", cpu(1));
  }

  @Test
  void nothingIsADash() {
    assertEquals("-", EffectText.ratioAndError(new Verdict.Unknown()));
  }

  private static String cpu(double error) {
    return EffectText.ratioAndError(new Verdict.NoChange(new Estimate(0, error, 2)));
  }
}
