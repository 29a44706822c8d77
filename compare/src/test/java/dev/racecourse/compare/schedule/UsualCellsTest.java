package dev.racecourse.compare.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.jmh.ListedBenchmark;
import dev.racecourse.races.side.Both;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsualCellsTest {

  private static final ListedBenchmark READ =
      listed("dev.racecourse.requests.ReadPost.readPost thrpt target=loopback");
  private static final ListedBenchmark IN_MEMORY =
      listed("dev.racecourse.requests.ReadPost.readPost thrpt target=memory");
  private static final ListedBenchmark FIND =
      listed("dev.racecourse.stores.PostStoreOperations.find thrpt");
  private static final ListedBenchmark LOGIN =
      listed("dev.racecourse.Login.login thrpt target=loopback");
  private static final GivenParams NOTHING = GivenParams.of(List.of());

  @Test
  void areReadsAndEditsInLayers() {
    assertEquals(List.of(IN_MEMORY, READ, FIND), usual(NOTHING, READ, FIND, LOGIN));
  }

  @Test
  void areAtTheTargetThatTheUserGives() {
    var given = GivenParams.of(List.of("target=loopback"));

    assertEquals(List.of(READ, FIND), usual(given, READ, FIND, LOGIN));
  }

  @Test
  void areAllBenchmarksOfOtherProjects() {
    var theirs = listed("demo.ReadPost.read thrpt");

    assertEquals(List.of(LOGIN, theirs), usual(NOTHING, LOGIN, theirs));
  }

  private static List<ListedBenchmark> usual(GivenParams given, ListedBenchmark... benchmarks) {
    var both = new Both<>(List.of(benchmarks), List.of(benchmarks));
    return UsualCells.of(both, given).head();
  }

  private static ListedBenchmark listed(String line) {
    return ListedBenchmark.parse("1 " + line);
  }
}
