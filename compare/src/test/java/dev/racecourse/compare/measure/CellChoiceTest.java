package dev.racecourse.compare.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.SetupException;
import dev.racecourse.compare.subject.Side;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CellChoiceTest {

  private static final Workload READ = Workload.parse("blog.ReadPost.readPost thrpt");
  private static final Workload OTHER = Workload.parse("blog.Login.login thrpt");
  private static final List<Pattern> NONE = List.of();

  @Test
  void usualBenchmarksIfThereAreAny() {
    var choice = choose(NONE, List.of(READ, OTHER), List.of(READ, OTHER));

    assertEquals(List.of(new CellKey(READ, 1), new CellKey(READ, 4)), choice.common());
  }

  @Test
  void allBenchmarksOtherwise() {
    assertEquals(2, choose(NONE, List.of(OTHER), List.of(OTHER)).common().size());
  }

  @Test
  void wantedBenchmarksByPartOfTheirName() {
    var choice = choose(List.of(Pattern.compile("log.n$")), List.of(READ, OTHER), List.of(OTHER));

    assertEquals(List.of(new CellKey(OTHER, 1), new CellKey(OTHER, 4)), choice.common());
  }

  @Test
  void oneSidedCellsAreNotDropped() {
    var choice = choose(NONE, List.of(), List.of(READ));

    assertEquals(
        Map.of(new CellKey(READ, 1), Side.HEAD, new CellKey(READ, 4), Side.HEAD),
        choice.oneSided());
  }

  @Test
  void headsBenchmarksMeasureABaseThatLacksThem() {
    var workloads = new Both<>(List.of(OTHER), List.of(READ));
    var wanted = List.of(Pattern.compile("Post|Login"));

    var choice = CellChoice.of(wanted, List.of(1), workloads, Harness.HEADS);

    assertEquals(List.of(new CellKey(READ, 1)), choice.common());
    assertEquals(Map.of(new CellKey(OTHER, 1), Side.BASE), choice.oneSided());
  }

  @Test
  void aNumberOfThreadsCountsOnce() {
    var choice =
        CellChoice.of(NONE, List.of(1, 1), new Both<>(List.of(READ), List.of(READ)), Harness.OWN);

    assertEquals(List.of(new CellKey(READ, 1)), choice.common());
  }

  @Test
  void nothingThatMatchesIsAMistake() {
    var wanted = List.of(Pattern.compile("Nonesuch"));

    assertThrows(SetupException.class, () -> choose(wanted, List.of(READ), List.of(READ)));
  }

  private static CellChoice choose(List<Pattern> wanted, List<Workload> base, List<Workload> head) {
    return CellChoice.of(wanted, List.of(1, 4), new Both<>(base, head), Harness.OWN);
  }
}
