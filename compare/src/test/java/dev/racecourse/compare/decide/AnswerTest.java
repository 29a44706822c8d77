package dev.racecourse.compare.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.decide.Answer.Changed;
import dev.racecourse.compare.decide.Answer.Open;
import dev.racecourse.compare.decide.Answer.Same;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerTest {

  private static final double MARGIN = 0.03;
  private static final Rule RULE = Rule.of(0.03, 24, 2);

  @Test
  void aLargeChangeIsFoundAtTheFirstLook() {
    var changed = assertInstanceOf(Changed.class, answer(swinging(24, -0.36, 0.01)));

    assertEquals(4, changed.estimate().pairs());
    assertEquals(-0.36, changed.estimate().mean(), 1e-12);
  }

  @Test
  void aSmallOneTakesMorePairs() {
    var changed = assertInstanceOf(Changed.class, answer(swinging(24, 0.05, 0.02)));

    assertTrue(changed.estimate().pairs() > 6, changed::toString);
  }

  @Test
  void whatIsExactIsFoundAtTheFirstLook() {
    assertInstanceOf(Changed.class, answer(swinging(4, 0.05, 0)));
  }

  @Test
  void nothingIsSaidOfLess() {
    var open = assertInstanceOf(Open.class, answer(swinging(3, -0.5, 0.001)));

    assertEquals(Answer.Lead.NONE, open.lead());
    assertEquals(new Open(null, Answer.Lead.NONE), answer(new double[] {1}));
  }

  @Test
  void whatIsSmallIsNoChangeHoweverSureItIs() {
    assertInstanceOf(Same.class, answer(swinging(12, 0.015, 0.001)));
  }

  @Test
  void noChangeTakesTwelvePairs() {
    assertInstanceOf(Open.class, answer(swinging(11, 0, 0.001)));
    var same = assertInstanceOf(Same.class, answer(swinging(24, 0, 0.001)));

    assertEquals(12, same.estimate().pairs());
  }

  @Test
  void noChangeIsNotSaidOfPairsThatDoNotStandForAll() {
    var pairs = swinging(24, 0, 0.001);

    assertInstanceOf(Open.class, Answer.of(pairs, MARGIN, RULE, n -> false));
    var later = assertInstanceOf(Same.class, Answer.of(pairs, MARGIN, RULE, n -> n >= 16));
    assertEquals(16, later.estimate().pairs());
  }

  @Test
  void moreCellsTakeStrongerEvidence() {
    var pairs = swinging(8, -0.06, 0.015);

    assertInstanceOf(Changed.class, Answer.of(pairs, MARGIN, Rule.of(0.03, 24, 1), n -> true));
    assertInstanceOf(Open.class, Answer.of(pairs, MARGIN, Rule.of(0.03, 24, 200), n -> true));
  }

  @Test
  void whatEndsTooEarlyIsSuspicious() {
    var slow = assertInstanceOf(Open.class, answer(swinging(5, -0.3, 0.1)));

    assertEquals(Answer.Lead.NEAR, slow.lead());
    assertInstanceOf(Verdict.Flagged.class, slow.verdict(-1, open -> "why"));
    assertInstanceOf(Verdict.Undecided.class, slow.verdict(1, open -> "why"));
  }

  @Test
  void amongManyCellsItIsLessSuspicious() {
    var rule = Rule.of(0.03, 24, 200);

    var slow = (Open) Answer.of(swinging(5, -0.3, 0.1), MARGIN, rule, n -> true);

    assertEquals(Answer.Lead.LARGE, slow.lead());
  }

  @Test
  void theSignSaysWhatIsWorse() {
    var faster = answer(swinging(4, 0.36, 0.01));

    assertInstanceOf(Verdict.Better.class, faster.verdict(-1, open -> "why"));
    assertInstanceOf(Verdict.Worse.class, faster.verdict(1, open -> "why"));
  }

  private static Answer answer(double[] pairs) {
    return Answer.of(pairs, MARGIN, RULE, n -> true);
  }

  /** Values around a mean, above and below it in turn. */
  private static double[] swinging(int pairs, double mean, double swing) {
    return IntStream.range(0, pairs)
        .mapToDouble(i -> mean + (i % 2 == 0 ? swing : -swing))
        .toArray();
  }
}
