package dev.racecourse.compare.decide;

import static dev.racecourse.compare.schedule.Samples.QUIET;
import static dev.racecourse.compare.schedule.Samples.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.decide.Verdict.Flagged;
import dev.racecourse.compare.decide.Verdict.NoChange;
import dev.racecourse.compare.decide.Verdict.Undecided;
import dev.racecourse.compare.decide.Verdict.Unknown;
import dev.racecourse.compare.decide.Verdict.Worse;
import dev.racecourse.compare.sample.MeasuredFork;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.races.side.Both;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is decided of one cell among two; noise is a thousandth, up and down in turn. */
class CellDecisionTest {

  private static final Rule RULE = Rule.of(0.03, 24, 2);

  /** Log speeds of head that change nothing. */
  private static final double SAME = 0;

  private static final double SLOW = Math.log(0.8);

  @Test
  void aSpinningThreadIsMoreCpuAndNoWordIsSaidForItsSpeed() {
    var decision = decide(12, SAME, 0.6, new Both<>(0.01, 0.91));

    assertInstanceOf(Worse.class, decision.cpu());
    assertEquals("head was busy while base measured", undecided(decision).reason());
  }

  @Test
  void deferredWorkIsNotFaster() {
    // Two cores in its own turns: a tenth of a core is 5 % of what it uses there.
    var decision = decide(12, 0.05, SAME, new Both<>(0.01, 0.11));

    assertEquals("head was busy while base measured", undecided(decision).reason());
    assertInstanceOf(NoChange.class, decision.cpu());
  }

  @Test
  void whatBaseDefersDoesNotMakeHeadSlower() {
    var decision = decide(12, -0.05, SAME, new Both<>(0.11, 0.01));

    assertEquals("base was busy while head measured", undecided(decision).reason());
  }

  @Test
  void aBusyHeadMayBeSlowerAllTheSame() {
    assertInstanceOf(Worse.class, decide(12, -0.3, SAME, new Both<>(0.01, 0.91)).speed());
  }

  @Test
  void aSlowdownThatBaseCannotExplainStands() {
    assertInstanceOf(Worse.class, decide(12, -0.3, SAME, new Both<>(0.11, 0.01)).speed());
    assertInstanceOf(Worse.class, decide(12, -0.3, SAME, new Both<>(0.12, 0.11)).speed());
    assertInstanceOf(Worse.class, decide(12, -0.3, SAME, new Both<>(0.11, 0.12)).speed());
  }

  @Test
  void nothingIsSaidForHeadBesideTwoBusySides() {
    assertInstanceOf(Undecided.class, decide(12, SAME, SAME, new Both<>(0.12, 0.11)).speed());
    assertInstanceOf(Undecided.class, decide(12, 0.3, SAME, new Both<>(0.11, 0.12)).speed());
  }

  @Test
  void aBusyHeadIsFlaggedUntilItsCpuTimeTells() {
    var pairs = new ArrayList<Measured>();
    for (var i = 0; i < 12; i++) {
      pairs.add(pair(noise(i), 0.1, i % 2 == 0 ? 0.2 : -0.2, new Both<>(0.01, 0.31)));
    }

    var decision = CellDecision.of(sample(pairs), RULE);

    assertInstanceOf(Flagged.class, decision.speed());
    assertEquals(4, decision.missing());
  }

  @Test
  void whatBaseDefersIsNoNoChange() {
    assertInstanceOf(Undecided.class, decide(12, SAME, SAME, new Both<>(0.09, 0.01)).speed());
  }

  @Test
  void aSideThatWorksInTheOthersTurnsAloneIsBusyHoweverLittle() {
    var pairs = new ArrayList<Measured>();
    for (var i = 0; i < 12; i++) {
      var head = fork(noise(i), 5e4);
      pairs.add(new Measured(new Both<>(fork(0, 5e4), head), new Both<>(0.0, 0.06), QUIET));
    }

    assertEquals(
        "head was busy while base measured",
        undecided(CellDecision.of(sample(pairs), RULE)).reason());
  }

  @Test
  void compilersAtWorkAreNoReasonForDoubt() {
    assertInstanceOf(NoChange.class, decide(12, SAME, SAME, new Both<>(0.05, 0.04)).speed());
  }

  @Test
  void aModeOfHeadsIsFlagged() {
    var pairs = new ArrayList<Measured>();
    for (var i = 0; i < 24; i++) {
      pairs.add(pair(noise(i), i % 6 == 0 ? SLOW : 0, 0, new Both<>(0.0, 0.0)));
    }

    var decision = CellDecision.of(sample(pairs), RULE);

    assertInstanceOf(Flagged.class, decision.speed());
    assertTrue(
        decision.warnings().stream()
            .anyMatch(warning -> warning.text().startsWith("4 of 24 JVMs of head are ")));
  }

  @Test
  void modesThatAreSeenLaterTakeNoChangeBack() {
    var pairs = new ArrayList<Measured>();
    for (var i = 0; i < 24; i++) {
      pairs.add(pair(noise(i), i >= 12 && i % 2 == 0 ? SLOW : 0, 0, new Both<>(0.0, 0.0)));
    }

    var decision = CellDecision.of(sample(pairs), RULE);

    assertInstanceOf(Flagged.class, decision.speed());
    assertEquals(0.221, decision.unseenShare(), 0.001);
  }

  @Test
  void twoSlowJvmsWantMorePairs() {
    var pairs = new ArrayList<Measured>();
    for (var i = 0; i < 12; i++) {
      pairs.add(pair(noise(i), i % 6 == 0 ? -0.04 : 0, 0, new Both<>(0.0, 0.0)));
    }

    var decision = CellDecision.of(sample(pairs), RULE);

    assertEquals("stopped at 12 of 16 pairs", undecided(decision).reason());
    assertEquals(4, decision.missing());
  }

  @Test
  void oneNoChangeEndsTheCell() {
    var decision = decide(12, SAME, SAME, new Both<>(0.0, 0.0));

    assertInstanceOf(NoChange.class, decision.speed());
    assertEquals(0, decision.missing());
    assertEquals(0.221, decision.unseenShare(), 0.001);
  }

  @Test
  void saysWhatWouldHaveBroughtAnAnswer() {
    assertEquals("a new comparison takes about --pairs 12", exhausted(4, 0.01));
    assertTrue(
        exhausted(12, 0.06)
            .matches("a new comparison takes about --pairs \\d+; at --delta \\d%.* 12 say.*"));
  }

  private static String exhausted(int pairs, double swing) {
    var all = new ArrayList<Measured>();
    for (var i = 0; i < pairs; i++) {
      all.add(pair(0, i % 2 == 0 ? swing : -swing, 0, new Both<>(0.0, 0.0)));
    }
    return undecided(CellDecision.of(sample(all), Rule.of(0.03, pairs, 1))).reason();
  }

  @Test
  void flaggedCpuWantsMorePairs() {
    var pairs = new ArrayList<Measured>();
    for (var i = 0; i < 12; i++) {
      pairs.add(pair(noise(i), SAME, i % 2 == 0 ? 0.17 : 0.01, new Both<>(0.0, 0.0)));
    }

    var decision = CellDecision.of(sample(pairs), RULE);

    assertInstanceOf(NoChange.class, decision.speed());
    assertInstanceOf(Flagged.class, decision.cpu());
    assertEquals(4, decision.missing());
  }

  @Test
  void cpuThatIsUnknownOfOnePairIsUnknown() {
    var pairs = new ArrayList<Measured>(pairs(3, SAME, SAME, new Both<>(0.0, 0.0)));
    pairs.add(new Measured(new Both<>(fork(0, null), fork(0, null)), new Both<>(0.0, 0.0), QUIET));

    assertEquals(new Unknown(), CellDecision.of(sample(pairs), RULE).cpu());
  }

  private static Undecided undecided(CellDecision decision) {
    return assertInstanceOf(Undecided.class, decision.speed());
  }

  private static CellDecision decide(int pairs, double speed, double cpu, Both<Double> idle) {
    return CellDecision.of(sample(pairs(pairs, speed, cpu, idle)), RULE);
  }

  private static List<Measured> pairs(int count, double speed, double cpu, Both<Double> idle) {
    var pairs = new ArrayList<Measured>();
    for (var i = 0; i < count; i++) {
      pairs.add(pair(noise(i), speed, cpu, idle));
    }
    return pairs;
  }

  private static double noise(int pair) {
    return pair % 2 == 0 ? 0.001 : -0.001;
  }

  /** Both sides use two cores: 2 ms of each operation at 1000 operations a second. */
  private static Measured pair(double noise, double speed, double cpu, Both<Double> idle) {
    return new Measured(
        new Both<>(fork(0, 2e6), fork(noise + speed, 2e6 * Math.exp(noise + cpu))), idle, QUIET);
  }

  private static MeasuredFork fork(double logSpeed, @Nullable Double cpuNanos) {
    return Samples.fork(List.of(1000 * Math.exp(logSpeed)), 100.0, cpuNanos);
  }
}
