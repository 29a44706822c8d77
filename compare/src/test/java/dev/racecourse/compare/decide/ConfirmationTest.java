package dev.racecourse.compare.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.decide.Confirmation.Confirmed;
import dev.racecourse.compare.decide.Confirmation.Unasked;
import dev.racecourse.compare.decide.Confirmation.Unconfirmed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

  private static final double DELTA = 0.03;
  private static final double MARGIN = -Math.log(0.97);

  @Test
  void confirmsInTheFlaggedDirectionOnly() {
    var slower = pairs(8, -0.05, 0.01);

    assertInstanceOf(Confirmed.class, ask(Direction.SLOWER, slower));
    assertInstanceOf(Unconfirmed.class, ask(Direction.FASTER, slower));
    assertInstanceOf(Confirmed.class, ask(Direction.FASTER, pairs(8, 0.05, 0.01)));
    assertInstanceOf(Unconfirmed.class, ask(Direction.SLOWER, pairs(8, 0.05, 0.01)));
  }

  @Test
  void reportsTheFreshPairs() {
    var confirmed = assertInstanceOf(Confirmed.class, ask(Direction.SLOWER, pairs(8, -0.05, 0.01)));

    // sd 0.010690; t(7, 0.975) = 2.364624: half width 0.0089374.
    assertEquals(Direction.SLOWER, confirmed.direction());
    assertEquals(Math.exp(-0.05), confirmed.effect().ratio(), 1e-12);
    assertEquals(Math.exp(-0.05 - 0.0089374), confirmed.effect().low(), 1e-6);
    assertEquals(Math.exp(-0.05 + 0.0089374), confirmed.effect().high(), 1e-6);
  }

  @Test
  void takesTwoThirdsOfTheMargin() {
    assertInstanceOf(Confirmed.class, ask(Direction.SLOWER, pairs(8, -0.667 * MARGIN, 0.001)));
    assertInstanceOf(Unconfirmed.class, ask(Direction.SLOWER, pairs(8, -0.666 * MARGIN, 0.001)));
  }

  @Test
  void whatIsConfirmedHasAnIntervalThatExcludesOne() {
    // t(7, 0.975) = 2.364624: the mean has to be 0.893744 times the spread of eight pairs.
    var confirmed = ask(Direction.SLOWER, pairs(8, -0.05, 0.05 / 0.894));
    var unconfirmed = ask(Direction.SLOWER, pairs(8, -0.05, 0.05 / 0.893));

    assertTrue(assertInstanceOf(Confirmed.class, confirmed).effect().high() < 1);
    assertTrue(assertInstanceOf(Unconfirmed.class, unconfirmed).effect().high() > 1);
  }

  @Test
  void asksMoreOfOneAmongMany() {
    var doubtful = new FlaggedCell(Direction.SLOWER, pairs(8, -0.05, 0.05));
    var certain = new FlaggedCell(Direction.FASTER, pairs(8, 0.05, 0.01));
    var hopeless = new FlaggedCell(Direction.SLOWER, pairs(8, 0, 0.01));

    assertConfirmed(List.of(true), List.of(doubtful));
    assertConfirmed(List.of(true, true), List.of(doubtful, certain));
    assertConfirmed(List.of(false, false), List.of(doubtful, hopeless));
    assertConfirmed(List.of(false, true, false), List.of(doubtful, certain, hopeless));
  }

  @Test
  void sevenPairsAreNotAskedButStayInTheFamily() {
    var doubtful = new FlaggedCell(Direction.SLOWER, pairs(8, -0.05, 0.05));
    var lost = new FlaggedCell(Direction.SLOWER, pairs(7, -0.05, 0.001));

    assertEquals(new Unasked(7), ask(Direction.SLOWER, lost.freshPairs()));
    assertEquals(new Unasked(0), ask(Direction.SLOWER, List.of()));
    assertConfirmed(List.of(false, false), List.of(lost, doubtful));
  }

  @Test
  void nothingFlaggedIsNothingAsked() {
    assertEquals(List.of(), Confirmation.of(List.of(), DELTA));
  }

  private static void assertConfirmed(List<Boolean> expected, List<FlaggedCell> suspects) {
    var answers = Confirmation.of(suspects, DELTA);

    assertEquals(expected, answers.stream().map(Confirmed.class::isInstance).toList());
  }

  private static Confirmation ask(Direction direction, List<Double> pairs) {
    return Confirmation.of(List.of(new FlaggedCell(direction, pairs)), DELTA).get(0);
  }

  /** Pairs on both sides of a mean, in turn. */
  private static List<Double> pairs(int pairs, double mean, double spread) {
    var values = new ArrayList<>(Collections.nCopies(pairs, mean + spread));
    for (var i = 1; i < pairs; i += 2) {
      values.set(i, mean - spread);
    }
    return values;
  }
}
