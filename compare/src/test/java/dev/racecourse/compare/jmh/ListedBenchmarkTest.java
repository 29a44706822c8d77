package dev.racecourse.compare.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.compare.jmh.Rounds.Batches;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListedBenchmarkTest {

  private static final Workload MAP = Workload.parse("demo.Work.map thrpt size=1");

  @Test
  void readsALineOfTheLister() {
    assertEquals(
        new ListedBenchmark(MAP, 12, Optional.empty()),
        ListedBenchmark.parse("12 demo.Work.map thrpt size=1"));
  }

  @Test
  void readsTheIterationsOfSingleShots() {
    assertEquals(
        Optional.of(new Rounds(5, 2, new Batches(100, 10))),
        ListedBenchmark.parse("1 5x100+2x10 demo.Work.start ss").shots());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "demo.Work.map thrpt",
        "0 demo.Work.map thrpt",
        "3 demo.Work.map",
        "1 5x100 demo.Work.start ss",
        "1234567 demo.Work.map thrpt",
        "[0.004s][info][gc] Using G1"
      })
  void refusesWhatTheListerDoesNotWrite(String line) {
    assertThrows(IllegalArgumentException.class, () -> ListedBenchmark.parse(line));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "1, 4, 4", "3, 1, 3", "3, 3, 3", "3, 4, 6"})
  void aCellHasWholeThreadGroups(int group, int asked, int threads) {
    assertEquals(
        new CellKey(MAP, threads), new ListedBenchmark(MAP, group, Optional.empty()).cell(asked));
  }
}
