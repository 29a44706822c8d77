package dev.racecourse.compare.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.compare.jmh.ListedBenchmark;
import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.jmh.Rounds.Batches;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CellChoiceTest {

  private static final ListedBenchmark READ =
      ListedBenchmark.parse("1 blog.ReadPost.readPost thrpt");
  private static final ListedBenchmark OTHER = ListedBenchmark.parse("1 blog.Login.login thrpt");
  private static final List<Pattern> NONE = List.of();

  @Test
  void allBenchmarksIfNoneIsNamed() {
    assertEquals(2, choose(NONE, List.of(OTHER), List.of(OTHER)).common().size());
  }

  @Test
  void wantedBenchmarksByPartOfTheirName() {
    var choice = choose(List.of(Pattern.compile("log.n$")), List.of(READ, OTHER), List.of(OTHER));

    assertEquals(List.of(OTHER.cell(1), OTHER.cell(4)), choice.common());
  }

  @Test
  void oneSidedCellsAreNotDropped() {
    var choice = choose(NONE, List.of(), List.of(READ));

    assertEquals(Map.of(READ.cell(1), Side.HEAD, READ.cell(4), Side.HEAD), choice.oneSided());
  }

  @Test
  void headsBenchmarksMeasureABaseThatLacksThem() {
    var benchmarks = new Both<>(List.of(OTHER), List.of(READ));
    var wanted = List.of(Pattern.compile("Post|Login"));

    var choice = CellChoice.of(wanted, List.of(1), benchmarks, Harness.HEADS);

    assertEquals(List.of(READ.cell(1)), choice.common());
    assertEquals(Map.of(OTHER.cell(1), Side.BASE), choice.oneSided());
  }

  @Test
  void aNumberOfThreadsCountsOnce() {
    var choice =
        CellChoice.of(NONE, List.of(1, 1), new Both<>(List.of(READ), List.of(READ)), Harness.OWN);

    assertEquals(List.of(READ.cell(1)), choice.common());
  }

  @Test
  void numbersThatAreTheSameInWholeThreadGroupsAreOneCell() {
    var mixed = ListedBenchmark.parse("3 blog.ReadPost.mixed thrpt");
    var benchmarks = new Both<>(List.of(mixed), List.of(mixed));

    var choice = CellChoice.of(NONE, List.of(1, 2, 4), benchmarks, Harness.OWN);

    assertEquals(List.of(mixed.cell(3), mixed.cell(6)), choice.common());
  }

  @Test
  void headsThreadGroupCounts() {
    var base = ListedBenchmark.parse("2 blog.ReadPost.mixed thrpt");
    var head = ListedBenchmark.parse("3 blog.ReadPost.mixed thrpt");

    var choice = choose(NONE, List.of(base), List.of(head));

    assertEquals(List.of(head.cell(3), head.cell(6)), choice.common());
  }

  @Test
  void headsSingleShotsCount() {
    var base = ListedBenchmark.parse("1 1x1+1x1 blog.ReadPost.first ss");
    var head = ListedBenchmark.parse("1 0x1+1x9 blog.ReadPost.first ss");

    var choice = choose(NONE, List.of(base), List.of(head));

    assertEquals(Optional.of(new Rounds(0, 1, new Batches(1, 9))), choice.shots(head.cell(4)));
    assertEquals(Optional.empty(), choice.shots(READ.cell(1)));
  }

  @Test
  void nothingThatMatchesIsAMistake() {
    var wanted = List.of(Pattern.compile("Nonesuch"));

    assertThrows(SetupException.class, () -> choose(wanted, List.of(READ), List.of(READ)));
  }

  @Test
  void eachPatternHasToMatch() {
    var wanted = List.of(Pattern.compile("ReadPost"), Pattern.compile("Lgoin"));

    var mistake =
        assertThrows(
            SetupException.class, () -> choose(wanted, List.of(READ), List.of(READ, OTHER)));

    assertEquals(
        """
        no benchmark matches [Lgoin]. There are:
          blog.ReadPost.readPost
          blog.Login.login
        Nothing was measured.""",
        mistake.getMessage());
  }

  @Test
  void aMatchOnOneSideWillDo() {
    var wanted = List.of(Pattern.compile("ReadPost"), Pattern.compile("Login"));

    var choice = choose(wanted, List.of(READ, OTHER), List.of(READ));

    assertEquals(List.of(READ.cell(1), READ.cell(4)), choice.common());
    assertEquals(Map.of(OTHER.cell(1), Side.BASE, OTHER.cell(4), Side.BASE), choice.oneSided());
  }

  private static CellChoice choose(
      List<Pattern> wanted, List<ListedBenchmark> base, List<ListedBenchmark> head) {
    return CellChoice.of(wanted, List.of(1, 4), new Both<>(base, head), Harness.OWN);
  }
}
