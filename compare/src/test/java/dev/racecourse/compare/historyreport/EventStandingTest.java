package dev.racecourse.compare.historyreport;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.history.Event;
import dev.racecourse.compare.history.Event.Annotate;
import dev.racecourse.compare.history.Event.Bless;
import dev.racecourse.compare.history.Event.Reanchor;
import dev.racecourse.compare.history.Event.Said;
import dev.racecourse.compare.trend.CommitOrder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventStandingTest {

  private static final List<String> HERE = ExampleHistories.hashes(3);
  private static final String GONE = "d".repeat(40);
  private static final String ELSEWHERE =
      "; not in force: dddddddd did not lead to main: rebased away, or on another branch";
  private static final Said SAID =
      new Said("00000000000000aa", Instant.parse("2026-03-04T05:06:07Z"), "Ann", "release");

  @Test
  void whatIsHereIsInForce() {
    assertStands("", new Bless(SAID, CELL, null, HERE.get(0), HERE.get(1)), true);
    assertStands("", new Annotate(SAID, HERE.get(2), null), true);
    assertStands("", new Reanchor(SAID, GONE, null), true);
  }

  @Test
  void whatIsOfOtherCommitsIsNot() {
    assertStands(ELSEWHERE, new Bless(SAID, CELL, null, GONE, HERE.get(1)), true);
    assertStands(ELSEWHERE, new Bless(SAID, null, null, HERE.get(0), GONE), true);
    assertStands(ELSEWHERE, new Annotate(SAID, GONE, null), true);
  }

  @Test
  void aBlessingMayBeginBeforeTheCommitsThatAreHere() {
    assertStands("", new Bless(SAID, CELL, null, GONE, HERE.get(1)), false);
    assertStands(
        "; not in force: dddddddd is older than the commits that count, or did not lead to main",
        new Bless(SAID, CELL, null, HERE.get(0), GONE),
        false);
  }

  private static void assertStands(String end, Event event, boolean isComplete) {
    var standing = new EventStanding(new CommitOrder(HERE, isComplete), "main");

    assertEquals(EventWords.of(event) + end, standing.words(event));
  }
}
