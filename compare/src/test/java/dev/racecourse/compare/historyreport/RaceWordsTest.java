package dev.racecourse.compare.historyreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.trend.SimulatedHistory;
import dev.racecourse.console.Markup;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RaceWordsTest {

  private static final String TEST = "demo.Store.Edit";
  private static final int AT = 6;

  private final List<String> commits = ExampleHistories.hashes(12);
  private final SimulatedHistory history = new SimulatedHistory(commits);

  @Test
  void aRaceThatANewTestFoundMayBeOlder() {
    history.race("demo.Session.Touch", i -> Map.of("", new Tally(0, 50_000, 0, 5)));
    history.race(TEST, i -> i < AT ? Map.of() : Map.of("1", new Tally(9, 50_000, 3, 5)));

    assertEquals(
        ("race, may be older: demo.Store.Edit [1], since %s..%s 2026-03-08, in 18 of 30 JVMs;"
                + " its test is new, and nothing is known of the commits before")
            .formatted(
                HistoryReport.shortHash(commits.get(AT - 1)),
                HistoryReport.shortHash(commits.get(AT))),
        line());
  }

  @Test
  void aRaceThatComesBackHadBeenThereBefore() {
    history.race(TEST, i -> ExampleHistories.seen("1", i < 3 || i > 9 ? 3 : 0));

    assertEquals(
        ("NEW RACE: demo.Store.Edit [1], since %s..%s 2026-03-12, in 6 of 10 JVMs; not before that,"
                + " in 0 of 35 JVMs; it had been there before, until %s")
            .formatted(
                HistoryReport.shortHash(commits.get(9)),
                HistoryReport.shortHash(commits.get(10)),
                HistoryReport.shortHash(commits.get(2))),
        line());
  }

  @Test
  void countsThatAreTooLargeForANumberAreAddedUp() {
    var most = Integer.MAX_VALUE;
    history.race(TEST, i -> Map.of("1", new Tally(most, most, most, most)));

    assertTrue(line().endsWith(", in %d of %d JVMs".formatted(most, most)), line());
  }

  private String line() {
    var report = ExampleHistories.report(history.measured().trends());
    var lines = new RaceWords(report, Markup.PLAIN).lines();
    assertEquals(1, lines.size(), lines::toString);
    return lines.get(0);
  }
}
