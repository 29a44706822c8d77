package dev.racecourse.races.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.races.run.Event;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.Runs;
import dev.racecourse.races.run.Status;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ResultsFileTest {
  private static final Event.Selected SELECTED = new Event.Selected("0.16", 2, List.of());

  @TempDir private Path directory;

  @Test
  void isReadAsItWasWritten() throws IOException {
    var written = racy();
    var file = directory.resolve("results.json");
    Files.writeString(file, "an older one");

    written.write(file);

    assertEquals(written, ResultsFile.read(file));
    assertEquals("0.16", written.jcstress());
    assertEquals("racy", written.tests().get(0).judgement());
    assertEquals(List.of(Runs.BAD), written.tests().get(0).evidence().forbidden());
    try (var files = Files.list(directory)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void holdsTheVerdictThatItWasMadeOf() throws IOException {
    assertEquals(verdict(), racy().verdict());
  }

  @Test
  void refusesAnotherSchema() throws IOException {
    assertRefused(
        "it has schema 3, and this program reads schema 2", text().replace(": 2,", ": 3,"));
    assertRefused("it has schema none", "{}");
    assertRefused("it has schema none", "");
  }

  @Test
  void refusesWhatIsCutShortOrLacksAField() throws IOException {
    assertRefused("is no results.json", text().substring(0, 200));
    assertRefused("is no results.json", text().replace("\"runs\"", "\"walks\""));
    assertRefused("is no results.json", text().replaceFirst("\\[ \"it broke\" \\]", "null"));
  }

  @Test
  void refusesWhatContradictsItself() throws IOException {
    assertRefused(
        "it calls " + Runs.SHIPPED + " shaky, but its evidence says racy",
        text().replace("\"racy\"", "\"shaky\""));
    assertRefused(
        "it says that " + Runs.SHIPPED + " raced, but none of its runs shows that",
        text().replaceAll("(?s)\"runs\".*", "\"runs\": []}"));
  }

  private void assertRefused(String why, String text) throws IOException {
    var file = Files.writeString(directory.resolve("results.json"), text);
    var refusal = assertThrows(IOException.class, () -> ResultsFile.read(file));
    assertTrue(String.valueOf(refusal.getMessage()).contains(why), refusal.toString());
    assertTrue(String.valueOf(refusal.getMessage()).startsWith(file.toString()));
  }

  private String text() throws IOException {
    var file = directory.resolve("results.json");
    racy().write(file);
    return Files.readString(file);
  }

  private static ResultsFile racy() {
    return ResultsFile.of(verdict(), runs(), SELECTED);
  }

  private static Verdict verdict() {
    var selected = List.of(TestName.of(Runs.SHIPPED), TestName.of(Runs.PLANTED));
    return Verdict.of(selected, runs(), Map.of(), List.of("it broke"));
  }

  private static List<Run> runs() {
    return List.of(
        Runs.of(Runs.SHIPPED, Runs.GOOD, Runs.BAD),
        Runs.failed(Runs.PLANTED, Status.VM_ERROR, "gone"));
  }

  /** Those that docs/results-json.md describes, and no others. */
  @Test
  void evidenceHasTheFieldsThatAreDescribed(@TempDir Path directory) throws IOException {
    var runs = List.of(Runs.of(Runs.SHIPPED, Runs.GOOD));
    var verdict = Verdict.of(List.of(TestName.of(Runs.SHIPPED)), runs, Map.of(), List.of());
    var file = directory.resolve("results.json");
    ResultsFile.of(verdict, runs, SELECTED).write(file);

    var evidence = new JsonMapper().readTree(file).get("tests").get(0).get("evidence");
    assertEquals(
        Set.of("jvms", "samples", "seconds", "outcomes", "thrown", "caughtAfterSeconds", "faults"),
        Set.copyOf(evidence.propertyNames()));
  }
}
