package dev.racecourse.compare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.charts.Browser;
import dev.racecourse.charts.PageChecks;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.races.side.Both;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

  @Test
  void isSoundInABrowser(@TempDir Path folder) throws IOException {
    var page = Files.writeString(folder.resolve("report.html"), ExampleReport.page().text());

    try (var browser = Browser.findOrSkip()) {
      PageChecks.assertSound(browser, page);
    }
  }

  @Test
  void saysTheVerdictFirst() {
    var example = ExampleReport.page();
    var text = example.text();

    var verdict = text.indexOf("<strong>" + Summary.of(example.report()) + "</strong>");
    assertTrue(verdict > text.indexOf("<h1>"), text);
    assertTrue(verdict < text.indexOf("<h2"), text);
  }

  @Test
  void hasEachPairInATable() {
    var text = ExampleReport.page().text();

    assertTrue(text.contains("failed: head: java.io.IOException: no space left on &lt;device>"));
    assertTrue(text.contains("measured again: others used 23 % of the CPUs"));
    var rows = text.substring(text.indexOf(">Every pair")).split("<tr>", -1).length - 2;
    assertEquals(ExampleReport.page().pairs().size(), rows);
  }

  @Test
  void namesNoPathOfTheMachine(@TempDir Path folder) {
    var report =
        ForeignWordsTest.saying("", "in " + folder.resolve("result.json"), folder.resolve("run"));

    var text = new HtmlReport(report, List.of()).text();
    assertFalse(text.contains(folder.toString()), text);
    assertTrue(text.contains("[1] pair 1 void: in result.json"), text);
    assertTrue(text.contains("<li>raw run"), text);
  }

  @Test
  void leadsToTheCommitsThatCanBeRead() {
    var usual = Reports.report(Ending.COMPLETE);
    var head = usual.heading().subjects().head();
    var page = URI.create("https://example.org/blog/commit/89abcdef4567");
    var pushed = new Subject(head.name(), head.id(), head.jars(), Optional.of(page));
    var heading =
        new Heading(
            new Both<>(usual.heading().subjects().base(), pushed),
            usual.heading().plan(),
            usual.heading().rule(),
            usual.heading().machine(),
            usual.heading().folder());
    var report = new Report(heading, Ending.COMPLETE, List.of(), usual.races(), usual.failOn());

    var text = new HtmlReport(report, List.of()).text();

    assertTrue(text.contains("<p>Commits: <a href=\"" + page + "\">head 89abcdef</a></p>"), text);
  }

  @Test
  void foreignWordsAreNoMarkup() {
    var nasty = "</title></style><img src=evil onerror=evil()>";
    var report = ForeignWordsTest.saying(nasty, nasty, Path.of("runs"));

    assertFalse(new HtmlReport(report, List.of()).text().contains("<img"));
  }

  @Test
  void isThereThoughNothingWasMeasured() {
    var none = new HtmlReport(Reports.report(Ending.INTERRUPTED), List.of()).text();
    assertTrue(none.contains("Interrupted; so far: "), none);

    var identical = Reports.report(Ending.COMPLETE, Reports.decision(1, new Verdict.Identical()));
    var text = new HtmlReport(identical, List.of()).text();
    assertTrue(text.contains("No pair was measured."), text);
  }
}
