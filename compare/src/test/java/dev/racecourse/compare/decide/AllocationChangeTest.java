package dev.racecourse.compare.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.decide.AllocationChange.Less;
import dev.racecourse.compare.decide.AllocationChange.More;
import dev.racecourse.compare.decide.AllocationChange.Same;
import dev.racecourse.compare.decide.AllocationChange.Unknown;
import org.junit.jupiter.api.Test;

class AllocationChangeTest {

  private static final double[] SMALL = {100, 101, 99, 100};
  private static final double[] LARGE = {10_000, 10_001, 9_999, 10_000};

  @Test
  void sixteenBytesMoreAreMore() {
    assertEquals(new More(100, 116), AllocationChange.of(SMALL, plus(SMALL, 16)));
    assertEquals(new Same(100, 115.5), AllocationChange.of(SMALL, plus(SMALL, 15.5)));
  }

  @Test
  void theNoiseOfTheMeansDoesNotHideAnObject() {
    assertEquals(new More(100, 115.75), AllocationChange.of(SMALL, plus(SMALL, 15.75)));
  }

  @Test
  void sixteenBytesLessAreLess() {
    assertEquals(new Less(100, 84), AllocationChange.of(SMALL, plus(SMALL, -16)));
    assertEquals(new Same(100, 84.5), AllocationChange.of(SMALL, plus(SMALL, -15.5)));
  }

  @Test
  void ofMuchItTakesOnePercent() {
    assertEquals(new More(10_000, 10_100), AllocationChange.of(LARGE, plus(LARGE, 100)));
    assertEquals(new Same(10_000, 10_099), AllocationChange.of(LARGE, plus(LARGE, 99)));
    assertEquals(new Less(10_000, 9_900), AllocationChange.of(LARGE, plus(LARGE, -100)));
  }

  @Test
  void oneForkAmongTheOthersIsEnoughForTheSame() {
    assertEquals(
        new Same(100, 150.25), AllocationChange.of(SMALL, new double[] {200, 101, 200, 100}));
  }

  @Test
  void threeForksOfASideAreTooFew() {
    assertEquals(new Unknown(100, 200), AllocationChange.of(SMALL, new double[] {200, 201, 199}));
    assertEquals(new Unknown(200, 100), AllocationChange.of(new double[] {200, 201, 199}, SMALL));
  }

  @Test
  void whatWasNotMeasuredIsNoFork() {
    assertEquals(
        new Unknown(100, 200),
        AllocationChange.of(SMALL, new double[] {200, 201, Double.NaN, 199}));
    assertTrue(Double.isNaN(AllocationChange.of(SMALL, new double[0]).head()));
  }

  private static double[] plus(double[] values, double bytes) {
    var sums = values.clone();
    for (var i = 0; i < sums.length; i++) {
      sums[i] += bytes;
    }
    return sums;
  }
}
