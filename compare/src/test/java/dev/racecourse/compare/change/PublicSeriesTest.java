package dev.racecourse.compare.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series that others published with the change points that they expect; README.md beside them. */
class PublicSeriesTest {

  @ParameterizedTest
  @CsvSource({"2, 9", "3, 14", "7, 34"})
  void findsAsManyAsMongoDbExpects(int times, int expected) throws IOException {
    var repeated =
        Collections.nCopies(times, read("mongodb")).stream().flatMap(List::stream).toList();

    assertEquals(expected, Series.of(repeated).changePoints(Penalty.REPORT).size());
  }

  @Test
  void findsTheLargeChangesOfTigerBeetleAndNoDip() throws IOException {
    var large =
        changePoints("tigerbeetle").stream()
            .filter(change -> Math.abs(Math.expm1(change.logRatio())) >= 0.05)
            .map(ChangePoint::index)
            .toList();

    assertEquals(List.of(15, 71), large);
  }

  @ParameterizedTest
  @CsvSource({"runs1, 111", "runs3, 24 98", "runs5, ''"})
  void findsExactlyWhatMozillaExpects(String runs, String expected) throws IOException {
    assertEquals(indexes(expected), indexes(changePoints("talos-" + runs)));
  }

  /** These series wander, so there are more. Two of them begin a point before theirs. */
  @ParameterizedTest
  @CsvSource({"runs2, 899 972 1551", "a11y, 152 882", "tp5rss, 995 1167 1178"})
  void findsAllThatMozillaExpects(String runs, String expected) throws IOException {
    var found = indexes(changePoints("talos-" + runs));

    for (var index : indexes(expected)) {
      assertTrue(found.contains(index) || found.contains(index - 1), found::toString);
    }
  }

  private static List<ChangePoint> changePoints(String name) throws IOException {
    return Series.of(read(name)).changePoints(Penalty.REPORT);
  }

  private static List<Integer> indexes(List<ChangePoint> changePoints) {
    return changePoints.stream().map(ChangePoint::index).toList();
  }

  private static List<Integer> indexes(String expected) {
    return Arrays.stream(expected.split(" "))
        .filter(word -> !word.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }

  private static List<Point> read(String name) throws IOException {
    var file = PublicSeriesTest.class.getResourceAsStream(name + ".txt");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .map(value -> new Point(Math.log(Double.parseDouble(value)), 0))
          .toList();
    }
  }
}
