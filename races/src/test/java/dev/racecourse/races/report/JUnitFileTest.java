package dev.racecourse.races.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.Runs;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class JUnitFileTest {
  @TempDir private Path directory;

  @Test
  void aRaceIsAFailureAndACaughtBugPasses() throws Exception {
    var suite =
        suite(
            Runs.of(Runs.SHIPPED, Runs.GOOD, Runs.BAD), Runs.of(Runs.PLANTED, Runs.GOOD, Runs.BAD));

    assertEquals("2", suite.getAttribute("tests"));
    assertEquals("1", suite.getAttribute("failures"));
    assertEquals("0", suite.getAttribute("errors"));
    assertEquals(
        "[true, true, true] 7 times (the session outlived its logout)",
        only(suite, "failure").getAttribute("message"));
    assertEquals(
        "dev.racecourse.stress.session.LogoutVersusTouch",
        only(suite, "failure")
            .getParentNode()
            .getAttributes()
            .getNamedItem("classname")
            .getNodeValue());
  }

  @Test
  void aTestAloneIsACaseByItsOwnName() throws Exception {
    assertEquals("demo.Torn", caseOf("demo.Torn"));
    assertEquals("demo.Dekker.Plain", caseOf("demo.Dekker.Plain"));
    assertEquals(".Torn", caseOf("Torn"));
  }

  private String caseOf(String test) throws Exception {
    var run = Runs.of(test, Runs.GOOD);
    var suite = suite(Verdict.of(List.of(TestName.of(test)), List.of(run), Map.of(), List.of()));
    var one = only(suite, "testcase");
    return one.getAttribute("classname") + "." + one.getAttribute("name");
  }

  @Test
  void aTestThatProvesNothingIsAnError() throws Exception {
    var suite = suite(Runs.of(Runs.SHIPPED, Runs.GOOD), Runs.of(Runs.PLANTED, Runs.GOOD));

    assertEquals("0", suite.getAttribute("failures"));
    assertEquals("1", suite.getAttribute("errors"));
    assertEquals("not caught in 1,000,000 samples", only(suite, "error").getAttribute("message"));
  }

  @Test
  void aFaultOfTheWholeRunIsAnError() throws Exception {
    var verdict = Verdict.of(List.of(), List.of(), Map.of(), List.of("interrupted\u0000"));
    var suite = suite(verdict);

    assertEquals("1", suite.getAttribute("tests"));
    assertEquals("1", suite.getAttribute("errors"));
    assertEquals("interrupted?", only(suite, "error").getAttribute("message"));
  }

  private Element suite(Run... runs) throws Exception {
    var selected = List.of(TestName.of(Runs.SHIPPED), TestName.of(Runs.PLANTED));
    return suite(Verdict.of(selected, List.of(runs), Map.of(), List.of()));
  }

  private Element suite(Verdict verdict) throws Exception {
    var file = directory.resolve("junit.xml");
    new JUnitFile(verdict).write(file);
    var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    return document.getDocumentElement();
  }

  private static Element only(Element suite, String name) {
    var found = suite.getElementsByTagName(name);
    assertEquals(1, found.getLength());
    return (Element) found.item(0);
  }
}
