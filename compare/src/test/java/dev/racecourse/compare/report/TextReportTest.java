package dev.racecourse.compare.report;

import static dev.racecourse.compare.report.Reports.EFFECT;
import static dev.racecourse.compare.report.Reports.judgement;
import static dev.racecourse.compare.report.Reports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.decide.AllocationChange;
import dev.racecourse.compare.decide.CellJudgement;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Warning;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.side.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  void headingSaysWhatIsComparedAndHow() {
    assertEquals(
        """
        base  0123abcd  main
        head  89abcdef  HEAD
        on    Some CPU, 2 cores, JDK 17, JVM arguments -Xmx512m
        plan  4 to 16 pairs of JVMs, 8 more to confirm; 100 rounds of 100ms after 40 of warm-up or more
              changes of 3.00 % or more are of interest; seed 7
        raw   runs/today\
        """,
        String.join("\n", Heading.of(report(Ending.COMPLETE))));
  }

  @Test
  void theWorstComesFirstAndNoChangeIsFolded() {
    var report =
        report(
            Ending.COMPLETE,
            judgement(1, new Verdict.NoChange(EFFECT)),
            judgement(2, new Verdict.Faster(EFFECT), new Warning.StrayPair(5, 0.741)),
            judgement(
                4,
                new Verdict.NoChange(EFFECT),
                new AllocationChange.More(2637, 2893),
                new Warning.Restless(List.of(2, 5), Side.HEAD, 0.051),
                new Warning.VoidPairs(List.of(3, 4), "head ended in round 7\nstatus 500")),
            judgement(
                8,
                new Verdict.Undecided(EFFECT, "takes about 23 pairs"),
                new Warning.StrayRounds(0.9, 0.95)),
            judgement(16, new Verdict.Slower(EFFECT)),
            judgement(32, new Verdict.Failed("2 of 2 pairs failed")));

    assertEquals(
        """
        cell               threads  head/base        interval        B/op  pairs  verdict
        ReadPost.readPost       16      0.901  0.880 .. 0.925       2,637     12  SLOWER
        ReadPost.readPost        4      0.901  0.880 .. 0.925  2,637 +256     12  no change, \
        MORE ALLOCATION [1] [2]
        ReadPost.readPost       32          -               -       2,637     12  not comparable: \
        2 of 2 pairs failed
        ReadPost.readPost        8      0.901  0.880 .. 0.925       2,637     12  undecided: \
        takes about 23 pairs [3]
        ReadPost.readPost        2      0.901  0.880 .. 0.925       2,637     12  faster [4]
        no change: ReadPost.readPost -t 1
        [1] pairs 2, 5: head kept up to 5 % of a core busy while the other side measured
        [2] pairs 3, 4 void: head ended in round 7
        status 500
        [3] single rounds weigh heavily: 0.900 with all of them, \
        0.950 without the outer 10 % each way
        [4] pair 5 as a whole is at 0.741 of the other pairs: its JVMs came out differently
        All cells with target=loopback.

        races: not looked for, --races none
        head/base is a ratio of speeds: below 1, head is slower.
        FAILS (slower, alloc): 1 slower, 1 faster, 1 undecided, 1 not comparable, 2 no change, \
        1 allocating more\
        """,
        String.join("\n", new TextReport(report).lines()));
  }

  @Test
  void anInterruptedReportSaysSo() {
    var report = report(Ending.INTERRUPTED, judgement(1, new Verdict.NoChange(EFFECT)));

    assertEquals("Interrupted; so far: 1 no change", Summary.of(report));
  }

  @Test
  void aReportThatAnErrorEndedSaysSo() {
    var report = report(Ending.FAILED, judgement(1, new Verdict.Slower(EFFECT)));

    assertEquals("Stopped by an error; so far: 1 slower", Summary.of(report));
  }

  @Test
  void markdownHasTheVerdictFirstAndStaysShort() {
    var many = new CellJudgement[2000];
    for (var i = 0; i < many.length; i++) {
      many[i] = judgement(i + 1, new Verdict.Slower(EFFECT));
    }
    var text = new MarkdownReport(report(Ending.COMPLETE, many)).text();

    assertTrue(text.startsWith("**compare: FAILS (slower): 2000 slower**\n"), text);
    assertTrue(text.length() < 60_000);
    assertTrue(text.endsWith("result.json has it.\n"));
  }
}
