package dev.racecourse.compare.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.trend.RaceTrend.Standing;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file may hold any counts, and their sum may not fit into a number. */
class LargeCountsTest {

  private static final long ALL = Long.MAX_VALUE;
  private static final int MOST = Integer.MAX_VALUE;

  /** A sum that did not fit would be negative for some numbers of runs, and positive for others. */
  @ParameterizedTest
  @CsvSource({"40, 60", "41, 60", "40, 61", "41, 61"})
  void areAddedUp(int first, int commits) {
    var history = new SimulatedHistory(commits);
    history.race(
        "demo.Store.Edit",
        i -> Map.of(i < first ? "" : "1", new Tally(ALL, ALL, i < first ? 0 : MOST, MOST)));

    var race = history.measured().trends().races().get(0);

    assertEquals(Standing.NEW, race.standing());
  }
}
