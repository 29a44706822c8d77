package dev.racecourse.compare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.conduct.Rounds;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.measure.Plan;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.stats.Effect;
import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.Side;
import dev.racecourse.compare.subject.Subject;
import dev.racecourse.compare.verdict.Judgement;
import dev.racecourse.compare.verdict.Verdict;
import dev.racecourse.compare.verdict.Warning;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {

  private static final Effect EFFECT = new Effect(0.901, 0.88, 0.9249, 0.02, 6);

  @Test
  void headingSaysWhatIsComparedAndHow() {
    assertEquals(
        """
        base  0123abcd  main
        head  89abcdef  HEAD
        jdk   OpenJDK 17
        args  -Xmx512m
        plan  6 pairs x 100 rounds of 100ms after 40 rounds of warm-up, seed 7
        raw   runs/today
        """,
        TextReport.heading(report(Ending.COMPLETE)));
  }

  @Test
  void findingsAreATableWithFootnotes() {
    var report =
        report(
            Ending.COMPLETE,
            judgement(1, new Verdict.Slower(EFFECT)),
            judgement(
                4,
                new Verdict.NoChange(EFFECT),
                new Warning.Restless(List.of(2, 5), Side.HEAD, 0.051),
                new Warning.VoidPairs(List.of(3, 4), "head ended in round 7\nstatus 500")),
            judgement(8, new Verdict.Undecided(EFFECT, 23), new Warning.StrayRounds(0.9, 0.95)),
            judgement(16, new Verdict.Faster(EFFECT), new Warning.StrayPair(5, 0.741)),
            judgement(32, new Verdict.Failed("valid pairs: 1, needed: 3")));

    assertEquals(
        """
        cell               threads  head/base   95 % interval  pairs  verdict
        ReadPost.readPost        1      0.901  0.880 .. 0.925    6/6  SLOWER
        ReadPost.readPost        4      0.901  0.880 .. 0.925    6/6  no change [1] [2]
        ReadPost.readPost        8      0.901  0.880 .. 0.925    6/6  undecided, try --pairs 23 [3]
        ReadPost.readPost       16      0.901  0.880 .. 0.925    6/6  faster [4]
        ReadPost.readPost       32          -               -    6/6  not comparable: \
        valid pairs: 1, needed: 3
        [1] pairs 2, 5: head kept up to 5 % of a core busy while the other side measured
        [2] pairs 3, 4 void: head ended in round 7
            status 500
        [3] single rounds weigh heavily: 0.900 with all of them, \
        0.950 without the outer 10 % each way
        [4] pair 5 as a whole is at 0.741 of the other pairs: its JVMs came out differently

        head/base is a ratio of speeds: below 1, head is slower.
        1 slower, 1 faster, 1 no change, 1 undecided, 1 not comparable
        """,
        new TextReport(report).findings());
  }

  @Test
  void anInterruptedReportSaysSo() {
    var report = report(Ending.INTERRUPTED, judgement(1, new Verdict.NoChange(EFFECT)));

    assertEquals("Interrupted; so far: 1 no change", Summary.of(report));
  }

  private static Judgement judgement(int threads, Verdict verdict, Warning... warnings) {
    var workload = Workload.parse("dev.demo.ReadPost.readPost thrpt");
    return new Judgement(new CellKey(workload, threads), verdict, 6, List.of(warnings));
  }

  private static Report report(Ending ending, Judgement... judgements) {
    return new Report(
        new Both<>(
            new Subject("main", "0123abcd4567", Path.of("base.jar")),
            new Subject("HEAD", "89abcdef4567", Path.of("head.jar"))),
        new Plan(6, new Rounds(40, 100), "-Xmx512m", 7),
        "OpenJDK 17",
        Path.of("runs/today"),
        ending,
        List.of(judgements));
  }
}
