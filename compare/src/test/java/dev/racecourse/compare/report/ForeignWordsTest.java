package dev.racecourse.compare.report;

import static dev.racecourse.compare.report.Reports.EFFECT;
import static dev.racecourse.compare.report.Reports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Warning;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Mode;
import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.races.RaceReport.Looked;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.races.diff.RaceDiff;
import dev.racecourse.races.diff.RaceDiff.Effort;
import dev.racecourse.races.diff.RaceFinding.NewRace;
import dev.racecourse.races.diff.RaceFinding.NotRun;
import dev.racecourse.races.diff.RaceFinding.Sighting;
import dev.racecourse.races.diff.RaceFinding.Tally;
import dev.racecourse.races.diff.SuiteDiff;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What jars, logs and users say, in a comment that everyone reads and a bot signs. */
class ForeignWordsTest {

  private static final Pattern BLOCK = Pattern.compile("(?m)^```\n(?:.*\n)*?```$");
  private static final Pattern SPAN = Pattern.compile("`[^`\n]+`");

  /** By the rule of GitHub, and by that of readers to whom a backslash may be escaped itself. */
  private static final List<Pattern> PIPES =
      List.of(Pattern.compile("(?<!\\\\)\\|"), Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\|"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@evil/team",
        "![evil](https://host/p)",
        "<img src=evil>",
        "--></details><b>evil",
        "`@evil` evil",
        "``evil``",
        "evil`",
        "evil | evil",
        "evil \\| evil \\\\| evil",
        "evil\\",
        "evil\n\n# evil",
        "\r- evil\r\n",
        "\n```\nevil",
        "evil\u202e|\u0000`",
        "",
      })
  void areCode(String nasty) {
    var text = new MarkdownReport(saying(nasty, nasty, Path.of("runs"))).text();

    var rest = BLOCK.matcher(text).replaceAll("");
    assertFalse(rest.contains("``"), text);
    rest = SPAN.matcher(rest).replaceAll("code");
    assertFalse(rest.contains("evil"), text);
    assertFalse(rest.contains("`"), text);
    var rows = text.lines().filter(line -> line.startsWith("| `")).toList();
    assertEquals(2, rows.size(), text);
    for (var row : rows) {
      PIPES.forEach(pipe -> assertEquals(9, pipe.matcher(row).results().count(), row));
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "a|b, a\\|b",
        "a\\|b, a\\\\\\|b",
        "a\\\\|b, a\\\\\\\\\\|b",
        "a\\b`, a\\b'",
        "<b> &lt;, <b> &lt;",
        "a\tb, a b",
        "a\u202eb, a b"
      })
  void areLegible(String value, String shown) {
    var text = new MarkdownReport(saying(value, "", Path.of("runs"))).text();

    assertTrue(text.contains("\n| `Work.map own=slow " + shown + "` | 1 |"), text);
  }

  @Test
  void tellNoPathOfTheMachine(@TempDir Path folder) {
    var report = saying("", "in " + folder.resolve("result.json"), folder.resolve("run"));

    var text = new MarkdownReport(report).text();
    assertFalse(text.contains(folder.toString()), text);
    assertTrue(text.contains("- [1] `pair 1 void: in result.json`"), text);
    assertTrue(text.contains("\nbase  01234567  in result.json\n"), text);
    assertTrue(text.contains("\nraw   run\n"), text);
    var terminal = String.join("\n", report.heading().lines());
    assertTrue(terminal.contains("raw   " + folder.resolve("run")), terminal);
    terminal = String.join("\n", new TextReport(report).lines());
    assertTrue(terminal.contains(folder.resolve("result.json").toString()), terminal);
  }

  /** A report in which everything that has a name has this one, and every message is this one. */
  static Report saying(String name, String message, Path run) {
    var usual = report(Ending.COMPLETE);
    var subject = new Subject(message, "0123456789ab", usual.heading().subjects().base().jars());
    return new Report(
        new Heading(
            new Both<>(subject, subject),
            new Plan(new Rounds(40, 100), message, 7, Optional.empty()),
            usual.heading().rule(),
            usual.heading().machine(),
            run),
        Ending.COMPLETE,
        List.of(
            cell("slow " + name, name, new Verdict.Worse(EFFECT), message),
            cell("same " + name, name, new Verdict.NoChange(EFFECT), message)),
        new Looked(races(name, message), "head's race tests on both sides"),
        List.of());
  }

  private static CellDecision cell(String own, String shared, Verdict verdict, String message) {
    var params = new TreeMap<>(Map.of("own", own, "shared", shared));
    return new CellDecision(
        new CellKey(new Workload("demo.Work.map", Mode.THROUGHPUT, params), 1),
        verdict,
        new Verdict.Unknown(),
        Reports.allocating(16, 16),
        12,
        12,
        List.of(Warning.voidPairs(List.of(1), message), Warning.harnessDiffers(message)));
  }

  private static RaceDiff races(String name, String message) {
    var test = TestName.of("demo." + name + ".Shipped");
    var tally = new Tally(1, 1000, 1, 10);
    var effort = new Effort(1, 1000, 10);
    return new RaceDiff(
        List.of(
            new NewRace(new Sighting(test, name, message, new Both<>(tally, tally))),
            new NotRun(test, new Both<>(0L, 0L), Side.HEAD, List.of(message, message))),
        SuiteDiff.NONE,
        new Both<>(effort, effort),
        new Both<>(List.of(message), List.of()));
  }
}
