package dev.racecourse.benchmarks.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForkIntervalTest {

  @Test
  void agreesWithStudentsTable() {
    // t(2, 0.975) = 4.302653 in any table; the mean is 20, the standard deviation 1.
    var interval = ForkInterval.of(new double[] {19, 20, 21}).orElseThrow();

    assertEquals(20, interval.mean(), 1e-12);
    assertEquals(20 - 4.302653 / Math.sqrt(3), interval.low(), 1e-6);
    assertEquals(20 + 4.302653 / Math.sqrt(3), interval.high(), 1e-6);
    assertEquals(3, interval.forks());
    assertEquals(4.302653 / Math.sqrt(3) / 20, interval.relativeHalfWidth().orElseThrow(), 1e-7);
  }

  @Test
  void agreesWithStudentsSleepers() {
    // Student's own ten sleepers; R: t.test(sleep$extra[11:20] - sleep$extra[1:10]).
    var gained = new double[] {1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};
    var interval = ForkInterval.of(gained).orElseThrow();

    assertEquals(1.58, interval.mean(), 1e-12);
    assertEquals(0.7001142, interval.low(), 1e-6);
    assertEquals(2.4598858, interval.high(), 1e-6);
  }

  @Test
  void equalForksHaveNoWidth() {
    var interval = ForkInterval.of(new double[] {7, 7}).orElseThrow();

    assertEquals(new ForkInterval(7, 7, 7, 2), interval);
    assertEquals(OptionalDouble.of(0), interval.relativeHalfWidth());
  }

  @Test
  void oneForkHasNoInterval() {
    assertEquals(Optional.empty(), ForkInterval.of(new double[] {20}));
    assertEquals(Optional.empty(), ForkInterval.of(new double[0]));
  }

  @Test
  void nothingIsRelativeToZero() {
    var interval = ForkInterval.of(new double[] {0, 0}).orElseThrow();

    assertEquals(OptionalDouble.empty(), interval.relativeHalfWidth());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void refusesWhatIsNoNumber(double score) {
    assertThrows(
        IllegalArgumentException.class, () -> ForkInterval.of(new double[] {20, 21, score}));
  }
}
