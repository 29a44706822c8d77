package dev.racecourse.compare.report;

import static dev.racecourse.compare.report.Reports.EFFECT;
import static dev.racecourse.compare.report.Reports.decision;
import static dev.racecourse.compare.report.Reports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Mode;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.report.Report.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

  private static final CellDecision SLOWER = decision(4, new Verdict.Worse(EFFECT));

  @Test
  void foldsWhatHasNotChangedAway() {
    var text = text(decision(1, new Verdict.NoChange(EFFECT)), SLOWER);

    var fold = text.indexOf("<details><summary>Without change: 1</summary>\n\n| cell");
    assertTrue(fold > 0, text);
    assertTrue(text.indexOf("| SLOWER |") < fold, text);
    var same = text.indexOf("| no change |");
    assertTrue(fold < same && same < text.indexOf("</details>"), text);
  }

  @Test
  void hasNoFoldWithNothingInIt() {
    assertFalse(text(SLOWER).contains("<details>"));
  }

  @Test
  void hasNoTableWithNothingInIt() {
    var text = text(decision(1, new Verdict.NoChange(EFFECT)));

    assertTrue(
        text.startsWith(
            "**compare: 1 no change**\n<!-- racecourse compare -->\n\nraces: not looked for, --races none\n\n<details>"),
        text);
  }

  @Test
  void closesTheFoldThatIsTooLong() {
    var many = IntStream.range(0, 2000).mapToObj(i -> decision(i + 1, new Verdict.Identical()));
    var text = text(many.toArray(CellDecision[]::new));

    assertEquals(1, text.split("<details>", -1).length - 1);
    assertTrue(
        text.endsWith("\n</details>\n\nThe rest is too long for a comment; result.json has it.\n"));
    assertTrue(text.length() < 60_000);
  }

  @Test
  void isNotFooledByAFoldInAName() {
    var params = new TreeMap<>(Map.of("param", "</details>"));
    var cell = new CellKey(new Workload("demo.Work.map", Mode.THROUGHPUT, params), 1);
    var open = CellDecision.unmeasured(cell, new Verdict.Identical());
    var many = IntStream.range(0, 2000).mapToObj(i -> decision(i + 1, new Verdict.Identical()));
    var text = text(Stream.concat(Stream.of(open), many).toArray(CellDecision[]::new));

    assertTrue(text.contains(" param=</details>` |"), text);
    assertTrue(text.contains("|\n\n</details>\n\nThe rest is too long"), text);
  }

  @Test
  void bearsTheMarkByWhichTheExampleWorkflowFindsIt() throws IOException {
    var workflow = Files.readString(Path.of("../.github/workflows/compare.yml"));

    assertTrue(workflow.contains(MarkdownReport.MARKER), workflow);
  }

  @Test
  void theExampleWorkflowKeepsTheTokenThatCommentsFromThePullRequestsCode() throws IOException {
    var jobs =
        Files.readString(Path.of("../.github/workflows/compare.yml")).split("\n  comment:\n", -1);

    assertEquals(2, jobs.length);
    assertFalse(jobs[0].contains(": write"), jobs[0]);
    assertTrue(jobs[1].contains("    needs: compare\n"), jobs[1]);
    assertTrue(jobs[1].contains("\n      pull-requests: write\n"), jobs[1]);
    for (var code : List.of("actions/checkout", "git ", "mvn ", "java ")) {
      assertFalse(jobs[1].contains(code), jobs[1]);
    }
  }

  private static String text(CellDecision... decisions) {
    return new MarkdownReport(report(Ending.COMPLETE, decisions)).text();
  }
}
