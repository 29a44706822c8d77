package dev.racecourse.races.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.charts.Browser;
import dev.racecourse.charts.PageChecks;
import dev.racecourse.races.run.Event;
import dev.racecourse.races.run.Expectation;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.Runs;
import dev.racecourse.races.run.Status;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RacesPageTest {

  private static final int MEGABYTE = 1_000_000;
  private static final String NASTY = "</title></style><img src=evil onerror=evil()>";
  private static final Run CLEAN = Runs.of(Runs.SHIPPED, Runs.GOOD);
  private static final Run RACY = Runs.of(Runs.SHIPPED, Runs.GOOD, Runs.BAD);
  private static final Run CAUGHT = Runs.of(Runs.PLANTED, Runs.GOOD, Runs.BAD);

  @TempDir private Path folder;

  @Test
  void ofASuiteWithPlantedBugsIsSoundInABrowser() throws IOException {
    var runs = new ArrayList<>(List.of(CLEAN, RACY, CAUGHT));
    for (var i = 0; i < 20; i++) {
      var hazard = "demo.HazardWithARatherLongNameThatSaysWhatIsClaimed" + i;
      var rare = new Outcome("false", Expectation.FORBIDDEN, 3 * i + 1, "lost <i>update</i>");
      runs.add(Runs.of(hazard + ".Shipped", Runs.GOOD));
      runs.add(Runs.of(hazard + ".PlantedOne", Runs.GOOD, rare));
      runs.add(Runs.of(hazard + ".PlantedOther", Runs.GOOD, i == 7 ? Runs.GOOD : Runs.BAD));
    }
    runs.add(Runs.failed("demo.Nasty.Shipped", Status.VM_ERROR, NASTY + folder.resolve("secret")));
    runs.add(
        Runs.of("demo.Foreign", Runs.GOOD, new Outcome(NASTY, Expectation.FORBIDDEN, 1, NASTY)));

    assertSound("planted", page(runs));
  }

  @Test
  void ofASuiteWithoutPlantedBugsIsSoundInABrowser() throws IOException {
    assertSound("foreign", page(foreign(100)));
  }

  @Test
  void ofALargeSuiteIsSmall() {
    var text = page(foreign(2000));

    assertTrue(text.length() < MEGABYTE, () -> text.length() + " bytes");
    assertTrue(text.contains("What each hazard showed: 80 of 2,000"), text);
    assertTrue(text.contains("Tests: 1,500 of 2,000; all are in results.json"), text);
    assertTrue(text.contains("States that must not be seen: 300 of 3,"), text);
  }

  /** A suite of another project, in which every ninth test did not run. */
  private static List<Run> foreign(int tests) {
    var runs = new ArrayList<Run>();
    for (var i = 0; i < tests; i++) {
      var test = "org.example.some.long.package.name.of.another.project.Test" + i + "Nested.Inner";
      runs.add(i % 9 == 4 ? Runs.failed(test, Status.TIMEOUT_ERROR) : of(test, i % 5));
    }
    return runs;
  }

  /** With so many states that must not be seen, each with much to say. */
  private static Run of(String test, int states) {
    var outcomes =
        IntStream.range(0, states)
            .mapToObj(
                i -> new Outcome("state" + i, Expectation.FORBIDDEN, i + 1, "<".repeat(9_000)))
            .toList();
    var all = new ArrayList<>(outcomes);
    all.add(Runs.GOOD);
    return Runs.of(test, all.toArray(Outcome[]::new));
  }

  private void assertSound(String name, String text) throws IOException {
    assertFalse(text.contains("<img"), text);
    assertFalse(text.contains("<i>"), text);
    assertFalse(text.contains(folder.toString()), text);
    try (var browser = Browser.findOrSkip()) {
      PageChecks.assertSound(browser, Files.writeString(folder.resolve(name + ".html"), text));
    }
  }

  @Test
  void namesTheRaceFirst() {
    var text = page(List.of(CLEAN, RACY, CAUGHT));

    assertTrue(
        text.contains(
            "<strong>RACE: LogoutVersusTouch (shipped) showed [true, true, true] 7 times"),
        text);
    assertTrue(text.contains("class=\"verdict worse\""), text);
    assertTrue(text.contains(">RACY in 1 of 2 JVMs<"), text);
    assertTrue(text.contains("<td>3.5e-06<td>1 of 2"), text);
  }

  @Test
  void saysWhatWasNotSeenAndHowRareItWouldHaveToBe() {
    var text = page(List.of(CLEAN, CAUGHT));

    assertTrue(text.contains("<strong>No race found."), text);
    assertTrue(text.contains("class=\"verdict same\""), text);
    assertTrue(text.contains("clean, below 3.0e-06 of samples in these JVMs"), text);
    assertTrue(text.contains(">clean, below 3.0e-06<"), text);
    assertTrue(text.contains(">caught, 7.0e-06<"), text);
    assertTrue(text.contains("caught in 7.0e-06 of them, after 1.0 s"), text);
  }

  @Test
  void aBugThatWasMissedLeavesTheVerdictOpen() {
    var text = page(List.of(CLEAN, Runs.of(Runs.PLANTED, Runs.GOOD)));

    assertTrue(text.contains("class=\"verdict open\""), text);
    assertTrue(text.contains(">0 of 1 CAUGHT<"), text);
    assertTrue(text.contains("not caught in 1,000,000 samples"), text);
  }

  @Test
  void whatIsWrongComesFirst() {
    var runs = new ArrayList<Run>();
    IntStream.range(0, 300).forEach(i -> runs.add(Runs.of("demo.A" + i, Runs.GOOD)));
    runs.add(Runs.of("demo.Z", Runs.GOOD, Runs.BAD));

    var hazards = Hazard.of(verdict(runs));
    var text = page(runs);

    assertEquals("Z", hazards.get(0).name());
    assertTrue(text.contains("What each hazard showed: 80 of 301"), text);
    assertEquals(
        301, text.split("<th class=\"t\" scope=\"row\"><code>[AZ]\\d*</code>", -1).length - 2);
  }

  @Test
  void isThereThoughNoTimeWasKept() {
    var untimed =
        new Run(
            CAUGHT.test(),
            CAUGHT.status(),
            CAUGHT.configuration(),
            0,
            CAUGHT.outcomes(),
            List.of());

    var text = page(List.of(CLEAN, untimed));

    assertFalse(text.contains("seconds of its JVMs"), text);
    assertTrue(text.contains("<td>7<td>7.0e-06<td>1 of 1"), text);
  }

  private static String page(List<Run> runs) {
    return new RacesPage(verdict(runs), runs, new Event.Selected("0.16", 2, List.of())).text();
  }

  private static Verdict verdict(List<Run> runs) {
    var tests = runs.stream().map(Run::test).distinct().map(TestName::of).toList();
    return Verdict.of(tests, runs, Map.of(), List.of());
  }
}
