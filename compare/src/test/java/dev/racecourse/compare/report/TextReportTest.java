package dev.racecourse.compare.report;

import static dev.racecourse.compare.report.Reports.EFFECT;
import static dev.racecourse.compare.report.Reports.decision;
import static dev.racecourse.compare.report.Reports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Warning;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.races.side.Side;
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
        plan  4 to 24 pairs of JVMs a cell; a pair: 40 warm-up rounds, then 100 measured, of 100ms
              changes of 3.00 % or more are of interest; seed 7
        raw   runs/today\
        """,
        String.join("\n", report(Ending.COMPLETE).heading().lines()));
  }

  @Test
  void theWorstComesFirstAndNoChangeIsFolded() {
    var report =
        report(
            Ending.COMPLETE,
            decision(1, new Verdict.NoChange(EFFECT)),
            decision(2, new Verdict.Better(EFFECT), Warning.slowMode(3, 0, 12, 0.741)),
            decision(
                4,
                new Verdict.NoChange(EFFECT),
                Reports.allocating(2637, 2893),
                Warning.busyWaiting(List.of(2, 5), Side.HEAD, 0.051),
                Warning.voidPairs(List.of(3, 4), "head ended in round 7\nstatus 500")),
            decision(
                8,
                new Verdict.Undecided(EFFECT, "takes about --pairs 30"),
                Warning.strayRounds(0.9, 0.95)),
            decision(16, new Verdict.Worse(EFFECT)),
            decision(32, new Verdict.Failed("2 of 2 pairs failed")));

    assertEquals(
        """
        cell         threads  head/base   95 % interval             CPU        B/op  pairs  verdict
        Read16.read       16      0.901  0.878 .. 0.925  1.010 +-0.66 %       2,637     12  SLOWER
        Read4.read         4      0.901  0.878 .. 0.925  1.010 +-0.66 %  2,637 +256     12  \
        no change, MORE ALLOCATION [1] [2]
        Read32.read       32          -               -  1.010 +-0.66 %       2,637     12  \
        not comparable: 2 of 2 pairs failed
        Read8.read         8      0.901  0.878 .. 0.925  1.010 +-0.66 %       2,637     12  \
        undecided: takes about --pairs 30 [3]
        Read2.read         2      0.901  0.878 .. 0.925  1.010 +-0.66 %       2,637     12  faster [4]
        no change: Read1.read -t 1
        [1] pairs 2, 5: head kept up to 5 % of a core busy while the other side measured
        [2] pairs 3, 4 void: head ended in round 7
        status 500
        [3] a few rounds decide: 0.900 with all, 0.950 without the highest and lowest 10 %
        [4] 3 of 12 JVMs of head are 26 % slower than its others, 0 of 12 of base
        All cells with target=loopback.

        races: not looked for, --races none
        head/base is a ratio of speeds: below 1, head is slower. CPU is head over base, too:
        the CPU time of the whole process per operation, with half of its 95 % interval.
        B/op: of base, and what head adds; ? says that there are too few pairs to tell.
        "No change" may miss a change that 31 % of JVMs or fewer have.
        FAILS (slower, alloc): 1 slower, 1 faster, 1 undecided, 1 not comparable, 2 no change, \
        1 allocating more\
        """,
        String.join("\n", new TextReport(report).lines()));
  }

  @Test
  void anInterruptedReportSaysSo() {
    var report = report(Ending.INTERRUPTED, decision(1, new Verdict.NoChange(EFFECT)));

    assertEquals("Interrupted; so far: 1 no change", Summary.of(report));
  }

  @Test
  void aReportThatAnErrorEndedSaysSo() {
    var report = report(Ending.FAILED, decision(1, new Verdict.Worse(EFFECT)));

    assertEquals("Stopped by an error; so far: 1 slower", Summary.of(report));
  }

  @Test
  void markdownHasTheVerdictFirstAndStaysShort() {
    var many = new CellDecision[2000];
    for (var i = 0; i < many.length; i++) {
      many[i] = decision(i + 1, new Verdict.Worse(EFFECT));
    }
    var text = new MarkdownReport(report(Ending.COMPLETE, many)).text();

    assertTrue(text.startsWith("**compare: FAILS (slower): 2000 slower**\n"), text);
    assertTrue(text.length() < 60_000);
    assertTrue(text.endsWith("result.json has it.\n"));
  }
}
