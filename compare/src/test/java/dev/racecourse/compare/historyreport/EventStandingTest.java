package dev.racecourse.compare.historyreport;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.history.Event;
import dev.racecourse.compare.history.Event.Annotate;
import dev.racecourse.compare.history.Event.Bless;
import dev.racecourse.compare.history.Event.Reanchor;
import dev.racecourse.compare.history.Event.Said;
import dev.racecourse.compare.history.Machine;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.history.RunHeader;
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

  /** What it accepts was not known to anybody. */
  @Test
  void aBlessingOfCommitsThatWereNotMeasuredIsNot() {
    var early = "; not in force: none of its commits was measured when it was said";
    var bless = new Bless(SAID, CELL, null, HERE.get(1), HERE.get(2));

    assertStands(early, bless, true, List.of());
    assertStands(
        early, bless, true, List.of(run(1, SAID.time()), run(2, SAID.time().plusMillis(1))));
    assertStands("", bless, true, List.of(run(2, SAID.time())));
  }

  private static Run run(int commit, Instant time) {
    var machine = new Machine(null, null, null, null, null, null);
    var hash = HERE.get(commit);
    return new Run(
        new RunHeader(SAID.id(), time, hash, time, null, null, machine, "", "e0"),
        List.of(),
        List.of());
  }

  private static void assertStands(String end, Event event, boolean isComplete) {
    assertStands(end, event, isComplete, List.of(run(1, SAID.time())));
  }

  private static void assertStands(String end, Event event, boolean isComplete, List<Run> runs) {
    var standing = new EventStanding(new CommitOrder(HERE, isComplete), runs, "main");

    assertEquals(EventWords.of(event) + end, standing.words(event));
  }
}
