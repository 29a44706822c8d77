package dev.racecourse.benchmarks.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScatterTest {

  private static final double[] TWO = {1, Math.exp(0.2)};

  @Test
  void isTheVarianceOfLogarithmsWithinGroups() {
    var other = new double[] {Math.exp(5), Math.exp(5.4), Math.exp(5.4), Math.exp(5)};

    var scatter = Scatter.within(List.of(TWO, other), 1);

    // Squares 0.02 with one degree of freedom, and 0.16 with three.
    assertEquals(0.18 / 4, scatter.variance(), 1e-12);
    assertEquals(4, scatter.freedom());
    assertEquals(2, Scatter.within(List.of(TWO, other), 0.5).freedom());
  }

  @Test
  void oneOfAKindSaysNothing() {
    var nothing = Scatter.within(List.of(new double[] {0.9}), 1);

    assertEquals(new Scatter(0, 0), nothing);
    assertEquals(new Scatter(0.01, 3), new Scatter(0.01, 3).moderatedBy(nothing));
    assertEquals(new Scatter(0.01, 3), nothing.moderatedBy(new Scatter(0.01, 3)));
  }

  @Test
  void othersCountForAsMuchAtMost() {
    assertEquals(new Scatter(0.02, 10), new Scatter(0.01, 5).moderatedBy(new Scatter(0.03, 20)));
    assertEquals(new Scatter(0.015, 4), new Scatter(0.01, 3).moderatedBy(new Scatter(0.03, 1)));
  }
}
