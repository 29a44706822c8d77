package dev.racecourse.races.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.console.Markup;
import dev.racecourse.console.WrappedText;
import dev.racecourse.races.diff.Proof;
import dev.racecourse.races.diff.RaceDiff;
import dev.racecourse.races.diff.RaceDiff.Effort;
import dev.racecourse.races.diff.RaceFinding;
import dev.racecourse.races.diff.RaceFinding.Gone;
import dev.racecourse.races.diff.RaceFinding.MaybeNew;
import dev.racecourse.races.diff.RaceFinding.NewRace;
import dev.racecourse.races.diff.RaceFinding.NotRun;
import dev.racecourse.races.diff.RaceFinding.NotSeen;
import dev.racecourse.races.diff.RaceFinding.PlantedBugMissed;
import dev.racecourse.races.diff.RaceFinding.Sighting;
import dev.racecourse.races.diff.RaceFinding.StillRacy;
import dev.racecourse.races.diff.RaceFinding.Tally;
import dev.racecourse.races.diff.SuiteDiff;
import dev.racecourse.races.diff.SuiteDiff.Regraded;
import dev.racecourse.races.run.Expectation;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffTextTest {

  private static final TestName LOST = TestName.of("demo.LostUpdate.Shipped");
  private static final Both<Long> SAMPLES = new Both<>(1000L, 0L);
  private static final Sighting ON_HEAD = sighting(new Tally(0, 9000, 0, 10), shown());
  private static final Sighting ON_BASE = sighting(shown(), new Tally(0, 9000, 0, 10));

  @Test
  void twoCleanSidesTakeOneLine() {
    assertEquals(
        List.of(
            "races: none new; 40 hazards; 61,234,123 samples in 480 JVMs on base, 60,000,000 in 480 JVMs"
                + " on head"),
        plain(text()));
  }

  @Test
  void everyFindingIsALineUnlessItIsTooLong() {
    assertEquals(
        """
        races: 1 new, 1 on head only (may be older), 1 of the planted bugs missed, 2 not run, 1 older than
          this commit, 1 not seen (may still be there), 1 gone; NOT TRUSTWORTHY; 40 hazards; 61,234,123
          samples in 480 JVMs on base, 60,000,000 in 480 JVMs on head
        NEW RACE: LostUpdate (shipped) [1, 1] (an update was lost); base 0 in 9,000 samples, in 0 of 10
          JVMs; head 1,638 in 704,531 samples, in 3 of 12 JVMs
        on head only, may be older: LostUpdate (shipped) [1, 1] (an update was lost); base 0 in 9,000
          samples, in 0 of 10 JVMs; head 1,638 in 704,531 samples, in 3 of 12 JVMs; new if base does not
          show it in 32 JVMs and 1,878,750 samples
        planted bug missed: LostUpdate (LookThenPut) on head, so a race in LostUpdate could be missed there,
          too (1,000 samples on base, 0 on head)
        not run: LostUpdate (shipped) on base: timed out; lost its JVM (1,000 samples on base, 0 on head)
        not run: LostUpdate (shipped) on head: too few samples (1,000 samples on base, 0 on head)
        older than this commit: LostUpdate (shipped) [1, 1] (an update was lost); base 0 in 9,000 samples,
          in 0 of 10 JVMs; head 1,638 in 704,531 samples, in 3 of 12 JVMs
        not seen on head, may still be there: LostUpdate (shipped) [1, 1] (an update was lost); base 1,638
          in 704,531 samples, in 3 of 12 JVMs; head 0 in 9,000 samples, in 0 of 10 JVMs; up to 26 % of JVMs
          of head may show it (95 %)
        gone: LostUpdate (shipped) [1, 1] (an update was lost); base 1,638 in 704,531 samples, in 3 of 12
          JVMs; head 0 in 9,000 samples, in 0 of 10 JVMs
        """,
        String.join("\n", plain(all())) + "\n");
    assertTrue(plain(all()).stream().allMatch(line -> line.length() <= 100));
  }

  @Test
  void markdownHasALineForEachAndQuotesWhatOthersSaid() {
    var failed = new NotRun(LOST, SAMPLES, Side.HEAD, List.of("no `@Actor`\n <b>"));
    assertEquals(
        List.of(
            "**races: 1 new, 1 not run; NOT TRUSTWORTHY; 40 hazards; 61,234,123 samples in 480 JVMs"
                + " on base, 60,000,000 in 480 JVMs on head**",
            "- **NEW RACE**: `LostUpdate (shipped)` `[1, 1]` (`an update was lost`); base 0 in 9,000 samples,"
                + " in 0 of 10 JVMs; head 1,638 in 704,531 samples, in 3 of 12 JVMs",
            "- **not run**: `LostUpdate (shipped)` on head: `no '@Actor' <b>`"
                + " (1,000 samples on base, 0 on head)"),
        markdown(text(new NewRace(ON_HEAD), failed)));
    assertEquals(9, markdown(all()).size());
  }

  @Test
  void aTestThatThrewHasNoSamples() {
    var threw = sighting(new Tally(0, 9000, 0, 10), new Tally(8, 0, 8, 8));

    var line = markdown(text(new NewRace(threw))).get(1);

    assertTrue(
        line.endsWith("; base 0 in 9,000 samples, in 0 of 10 JVMs; head in 8 of 8 JVMs"), line);
  }

  @Test
  void whatWasNotSeenIsNotCalledFixed() {
    for (var line : markdown(text(new NotSeen(ON_BASE, 0.259))).subList(0, 2)) {
      assertTrue(line.contains("may still be there"), line);
      assertFalse(line.matches(".*(gone|fixed).*"), line);
    }
  }

  @Test
  void whatHeadChangedAboutTheTestsTakesALineAKind() {
    var torn = TestName.of("demo.Torn");
    var expectations = new Both<>(Expectation.FORBIDDEN, Expectation.ACCEPTABLE);
    var regraded =
        List.of(new Regraded(LOST, "1, 1", expectations), new Regraded(torn, "", expectations));
    var suites = new SuiteDiff(List.of(LOST, torn), List.of(torn), regraded);

    assertEquals(
        List.of(
            "- **tests that only base has**: `LostUpdate (shipped)`, `Torn`",
            "- **tests that only head has**: `Torn`",
            "- **graded otherwise**: `LostUpdate (shipped)` `[1, 1]` (ACCEPTABLE, was FORBIDDEN),"
                + " `Torn` other states (ACCEPTABLE, was FORBIDDEN)"),
        markdown(text(suites)).subList(1, 4));
  }

  @Test
  void faultsAndUnequalEffortsAreSaid() {
    var diff =
        new RaceDiff(
            List.of(),
            SuiteDiff.NONE,
            new Both<>(new Effort(1, 5, 1), new Effort(40, 6, 1)),
            new Both<>(List.of("interrupted"), List.of()));

    assertEquals(
        List.of(
            "races: none new; NOT TRUSTWORTHY; 1 hazard on base, 40 on head; 5 samples in 1 JVM on base,"
                + " 6 in 1",
            "  JVM on head",
            "fault: interrupted on base"),
        plain(diff));
  }

  private static RaceDiff all() {
    return text(
        new NewRace(ON_HEAD),
        new MaybeNew(ON_HEAD, new Proof(32, 1_878_750)),
        new PlantedBugMissed(TestName.of("demo.LostUpdate.PlantedLookThenPut"), SAMPLES, Side.HEAD),
        new NotRun(LOST, SAMPLES, Side.BASE, List.of("timed out", "lost its JVM")),
        new NotRun(LOST, SAMPLES, Side.HEAD, List.of("too few samples")),
        new StillRacy(ON_HEAD),
        new NotSeen(ON_BASE, 0.259),
        new Gone(ON_BASE));
  }

  private static List<String> plain(RaceDiff diff) {
    return WrappedText.lines(new DiffText(diff, Markup.PLAIN).lines());
  }

  private static List<String> markdown(RaceDiff diff) {
    return new DiffText(diff, Markup.MARKDOWN).lines();
  }

  private static Tally shown() {
    return new Tally(1638, 704_531, 3, 12);
  }

  private static Sighting sighting(Tally base, Tally head) {
    return new Sighting(LOST, "1, 1", "an update was lost", new Both<>(base, head));
  }

  private static RaceDiff text(RaceFinding... findings) {
    return text(List.of(findings), SuiteDiff.NONE);
  }

  private static RaceDiff text(SuiteDiff suites) {
    return text(List.of(), suites);
  }

  private static RaceDiff text(List<RaceFinding> findings, SuiteDiff suites) {
    var diff =
        new RaceDiff(
            findings,
            suites,
            new Both<>(new Effort(40, 61_234_123, 480), new Effort(40, 60_000_000, 480)),
            new Both<>(List.of(), List.of()));
    return diff;
  }
}
