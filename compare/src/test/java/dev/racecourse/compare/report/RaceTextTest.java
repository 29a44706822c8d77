package dev.racecourse.compare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.races.Grading.Expectation;
import dev.racecourse.compare.races.RaceDiff;
import dev.racecourse.compare.races.RaceDiff.Effort;
import dev.racecourse.compare.races.RaceFinding;
import dev.racecourse.compare.races.RaceFinding.Added;
import dev.racecourse.compare.races.RaceFinding.Gone;
import dev.racecourse.compare.races.RaceFinding.NewRace;
import dev.racecourse.compare.races.RaceFinding.NotRun;
import dev.racecourse.compare.races.RaceFinding.NotSeen;
import dev.racecourse.compare.races.RaceFinding.PlantedBugMissed;
import dev.racecourse.compare.races.RaceFinding.Regraded;
import dev.racecourse.compare.races.RaceFinding.Removed;
import dev.racecourse.compare.races.RaceFinding.Sighting;
import dev.racecourse.compare.races.RaceFinding.StillRacy;
import dev.racecourse.compare.races.RaceFinding.Tally;
import dev.racecourse.compare.races.RaceReport.Looked;
import dev.racecourse.compare.races.TestName;
import dev.racecourse.compare.races.TestResult;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.side.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceTextTest {

  private static final TestName LOST = new TestName("demo.LostUpdate.Shipped");
  private static final String NOTE = "races: head's race tests";
  private static final Both<Long> SAMPLES = new Both<>(1000L, 0L);
  private static final Sighting ON_HEAD = sighting(new Tally(0, 9000, 0, 10), shown());
  private static final Sighting ON_BASE = sighting(shown(), new Tally(0, 9000, 0, 10));

  @Test
  void twoCleanSidesTakeOneLineAndTheNote() {
    assertEquals(
        List.of(
            "races: none new; 40 hazards, 61,234,123 samples on base, 60,000,000 on head", NOTE),
        text().plain());
  }

  @Test
  void everyFindingIsALineUnlessItIsTooLong() {
    assertEquals(
        """
        races: 1 new, 1 of the planted bugs missed, 2 not run, 1 removed, 1 regraded, 1 known, 1 not seen
          (may still be there), 1 gone, 1 added; NOT TRUSTWORTHY; 40 hazards, 61,234,123 samples on base,
          60,000,000 on head
        NEW RACE: LostUpdate [1, 1] (an update was lost); base 0 in 9,000 samples, in 0 of 10 JVMs; head
          1,638 in 704,531 samples, in 3 of 12 JVMs
        planted bug missed: LostUpdate (LookThenPut) on head, so a race in LostUpdate could be missed there,
          too (1,000 samples on base, 0 on head)
        not run: LostUpdate on base: timed out; lost its JVM (1,000 samples on base, 0 on head)
        not run: LostUpdate on head: too few samples (1,000 samples on base, 0 on head)
        removed: LostUpdate, a test that only base's suite has (1,000 samples on base, 0 on head)
        regraded: LostUpdate [1, 1] is FORBIDDEN on base, ACCEPTABLE on head; seen 0 times on base, 1,638 on
          head (1,000 samples on base, 0 on head)
        known race: LostUpdate [1, 1] (an update was lost); base 0 in 9,000 samples, in 0 of 10 JVMs; head
          1,638 in 704,531 samples, in 3 of 12 JVMs
        not seen on head, may still be there: LostUpdate [1, 1] (an update was lost); base 1,638 in 704,531
          samples, in 3 of 12 JVMs; head 0 in 9,000 samples, in 0 of 10 JVMs; p = 0.16; head may show it in
          up to 3.3e-04 of samples (95 %, if independent)
        gone: LostUpdate [1, 1] (an update was lost); base 1,638 in 704,531 samples, in 3 of 12 JVMs; head 0
          in 9,000 samples, in 0 of 10 JVMs; p = 0.0013
        added: LostUpdate, a test that only head's suite has (1,000 samples on base, 0 on head)
        races: head's race tests
        """,
        String.join("\n", all().plain()) + "\n");
    assertTrue(all().plain().stream().allMatch(line -> line.length() <= 100));
  }

  @Test
  void markdownHasALineForEachAndQuotesWhatOthersSaid() {
    var failed =
        new NotRun(LOST, SAMPLES, Side.HEAD, TestResult.NOT_RUN, List.of("no `@Actor`\n <b>"));
    assertEquals(
        List.of(
            "**races: 1 new, 1 not run; NOT TRUSTWORTHY; 40 hazards, 61,234,123 samples on base,"
                + " 60,000,000 on head**",
            "- **NEW RACE**: `LostUpdate` `[1, 1]` (`an update was lost`); base 0 in 9,000 samples,"
                + " in 0 of 10 JVMs; head 1,638 in 704,531 samples, in 3 of 12 JVMs",
            "- **not run**: `LostUpdate` on head: `no '@Actor' <b>`"
                + " (1,000 samples on base, 0 on head)",
            NOTE),
        text(new NewRace(ON_HEAD), failed).markdown());
    assertEquals(12, all().markdown().size());
  }

  @Test
  void whatWasNotSeenIsNotCalledFixed() {
    for (var line : text(new NotSeen(ON_BASE, 0.16, 3.3e-4)).markdown().subList(0, 2)) {
      assertTrue(line.contains("may still be there"), line);
      assertFalse(line.matches(".*(gone|fixed).*"), line);
    }
  }

  @Test
  void whatNoSuiteNamesIsAnyOtherState() {
    assertEquals(
        "- **regraded**: `LostUpdate` any other state is FORBIDDEN on base, ACCEPTABLE on head; seen"
            + " 0 times on base, 1,638 on head (1,000 samples on base, 0 on head)",
        text(regraded("")).markdown().get(1));
  }

  @Test
  void whatRanNowhereWasNotSeenZeroTimes() {
    var none = new Both<>(0L, 0L);
    var expectations = new Both<>(Expectation.FORBIDDEN, Expectation.ACCEPTABLE);

    assertEquals(
        List.of(
            "removed: LostUpdate, a test that only base's suite has (ran on neither side)",
            "regraded: LostUpdate [1, 1] is FORBIDDEN on base, ACCEPTABLE on head (ran on neither side)"),
        text(new Removed(LOST, none), new Regraded(LOST, none, "1, 1", expectations, none))
            .plain()
            .subList(1, 3));
  }

  @Test
  void faultsAndUnequalEffortsAreSaid() {
    var diff =
        new RaceDiff(
            List.of(),
            new Both<>(new Effort(1, 5, 1), new Effort(40, 6, 1)),
            new Both<>(List.of("interrupted"), List.of()));

    assertEquals(
        List.of(
            "races: none new; NOT TRUSTWORTHY; 1 hazard on base, 40 on head, 5 samples on base, 6"
                + " on head",
            "fault: interrupted on base",
            NOTE),
        new RaceText(new Looked(diff, "head's race tests")).plain());
  }

  private static RaceText all() {
    return text(
        new NewRace(ON_HEAD),
        new PlantedBugMissed(
            new TestName("demo.LostUpdate.PlantedLookThenPut"), SAMPLES, Side.HEAD),
        new NotRun(
            LOST, SAMPLES, Side.BASE, TestResult.NOT_RUN, List.of("timed out", "lost its JVM")),
        new NotRun(LOST, SAMPLES, Side.HEAD, TestResult.TOO_FEW, List.of()),
        new Removed(LOST, SAMPLES),
        regraded("1, 1"),
        new StillRacy(ON_HEAD),
        new NotSeen(ON_BASE, 0.16, 3.3e-4),
        new Gone(ON_BASE, 0.0013),
        new Added(LOST, SAMPLES));
  }

  private static Regraded regraded(String state) {
    var expectations = new Both<>(Expectation.FORBIDDEN, Expectation.ACCEPTABLE);
    return new Regraded(LOST, SAMPLES, state, expectations, new Both<>(0L, 1638L));
  }

  private static Tally shown() {
    return new Tally(1638, 704_531, 3, 12);
  }

  private static Sighting sighting(Tally base, Tally head) {
    return new Sighting(LOST, "1, 1", "an update was lost", new Both<>(base, head));
  }

  private static RaceText text(RaceFinding... findings) {
    var diff =
        new RaceDiff(
            List.of(findings),
            new Both<>(new Effort(40, 61_234_123, 480), new Effort(40, 60_000_000, 480)),
            new Both<>(List.of(), List.of()));
    return new RaceText(new Looked(diff, "head's race tests"));
  }
}
