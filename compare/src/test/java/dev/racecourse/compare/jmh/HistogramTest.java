package dev.racecourse.compare.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.util.MultisetStatistics;

class HistogramTest {

  private static final Map<Double, Long> COUNTS = Map.of(9.9, 4900L, 20.0, 50L, 25.0, 50L);

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 50, 97.99, 98, 99, 99.9, 99.999})
  void percentilesAreJmhs(double rank) {
    var jmh = new MultisetStatistics();
    COUNTS.forEach(jmh::addValue);

    assertEquals(
        jmh.getPercentile(rank), new Histogram(new TreeMap<>(COUNTS)).percentile(rank), 1e-9);
  }
}
