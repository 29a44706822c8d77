package dev.racecourse.compare.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.racecourse.compare.history.Event.Bless;
import dev.racecourse.compare.trend.RaceTrend.Standing;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Races that were mended, and are there again. */
class RaceComesBackTest {

  private static final String TEST = "demo.Store.Edit";
  private static final int BACK = 45;

  @Test
  void anOldOneIsNewWhenItComesBack() {
    var history = history(i -> i < 10 || i >= BACK);

    assertEquals(Standing.OLD, race(history, 10).standing());
    assertEquals(Standing.GONE, race(history, BACK).standing());
    assertIsNewWhereItCameBack(history, BACK + 1);
    assertIsNewWhereItCameBack(history, 60);
  }

  @Test
  void anEarlierBlessingIsNotOfIt() {
    var history = history(i -> (i >= 20 && i < 30) || i >= BACK);
    bless(history, 19, 20);
    assertNotNull(race(history, 30).blessing());
    assertEquals(Standing.GONE, race(history, BACK - 1).standing());
    assertIsNewWhereItCameBack(history, 60);

    bless(history, BACK - 1, BACK);
    assertNotNull(race(history, 60).blessing());
  }

  @Test
  void theCommitsThatBroughtItBackAreNamed() {
    assertIsNewWhereItCameBack(history(i -> (i >= 20 && i < 30) || i >= BACK), 60);
  }

  /** Of the commits in between too few JVMs are known: it may have been there all the time. */
  @Test
  void aShortSilenceIsNoEnd() {
    var history = history(i -> (i >= 20 && i < 30) || i >= 32);

    assertEquals(history.commits.get(20), interval(race(history, 60)).upTo());
  }

  /** That one JVM shows it says that it is there, not since when. */
  @Test
  void oneJvmDoesNotSaySinceWhen() {
    var history = new SimulatedHistory(60);
    history.race(TEST, i -> tallies(i < 10 ? 3 : i == BACK ? 1 : 0)).measured();
    var race = race(history, BACK + 1);

    assertEquals(Standing.MAYBE_NEW, race.standing());
    assertEquals(history.commits.get(BACK), interval(race).upTo());
  }

  private static void assertIsNewWhereItCameBack(SimulatedHistory history, int upTo) {
    var race = race(history, upTo);

    assertEquals(Standing.NEW, race.standing());
    assertEquals(history.commits.get(BACK - 1), interval(race).after());
    assertEquals(history.commits.get(BACK), interval(race).upTo());
    assertNull(race.blessing());
  }

  private static RaceTrend race(SimulatedHistory history, int upTo) {
    return history.trends(upTo).races().get(0);
  }

  private static CommitInterval interval(RaceTrend race) {
    var interval = race.interval();
    assertNotNull(interval);
    return interval;
  }

  private static void bless(SimulatedHistory history, int after, int upTo) {
    var commits = history.commits;
    history.say(
        new Bless(history.said("known"), null, TEST, commits.get(after), commits.get(upTo)));
  }

  private static SimulatedHistory history(IntPredicate shows) {
    return new SimulatedHistory(60).race(TEST, i -> tallies(shows.test(i) ? 3 : 0)).measured();
  }

  private static Map<String, Tally> tallies(int showing) {
    return Map.of(showing == 0 ? "" : "1", new Tally(3L * showing, 50_000, showing, 5));
  }
}
