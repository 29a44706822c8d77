package dev.racecourse.races;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.races.diff.FakeSuite;
import dev.racecourse.races.report.ResultsFile;
import dev.racecourse.races.run.Event;
import dev.racecourse.races.verdict.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class DiffTest {
  private static final String LOST = "demo.Lost.Shipped";

  @TempDir Path folder;

  @Test
  void aNewRaceIsARace() throws Exception {
    assertEquals(ExitCode.RACE, diff(suite().clean(LOST, 9), suite().racy(LOST, "bad", 1, 1)));
    var json = JsonMapper.shared().readTree(Files.readString(folder.resolve("diff.json")));
    assertEquals("RACE", json.at("/exit").asString());
    assertEquals("NewRace", json.at("/races/findings/0/kind").asString());
    assertEquals(LOST, json.at("/races/findings/0/sighting/test").asString());
    assertEquals(folder.resolve("base.json").toString(), json.at("/results/base").asString());
  }

  @Test
  void anOldRaceIsNone() throws Exception {
    var racy = suite().racy(LOST, "bad", 1, 1);

    assertEquals(ExitCode.CLEAN, diff(racy, racy));
  }

  @Test
  void whatMayBeOlderProvesNothing() throws Exception {
    assertEquals(ExitCode.UNTRUSTED, diff(suite().clean(LOST, 1), suite().racy(LOST, "bad", 1, 1)));
  }

  @Test
  void aRaceStandsThoughItCannotBeWritten() throws Exception {
    Files.createDirectory(folder.resolve("diff.json"));

    assertEquals(ExitCode.RACE, diff(suite().clean(LOST, 9), suite().racy(LOST, "bad", 1, 1)));
    assertEquals(ExitCode.UNTRUSTED, diff(suite().clean(LOST, 9), suite().clean(LOST, 9)));
  }

  @Test
  void takesTwoFilesThatCanBeRead() {
    var file = folder.resolve("one.json");

    assertEquals(
        "give two results.json, first base's, then head's",
        assertThrows(Refused.class, () -> Diff.of(List.of(file))).why());
    var why = assertThrows(Refused.class, () -> Diff.of(List.of(file, file))).why();
    assertTrue(why.startsWith(file + " cannot be read: "), why);
  }

  private ExitCode diff(FakeSuite base, FakeSuite head) throws IOException, Refused {
    return Diff.of(List.of(write("base.json", base), write("head.json", head)))
        .tell("races", new Output(folder));
  }

  private Path write(String name, FakeSuite suite) throws IOException {
    var results = suite.results();
    var selected = new Event.Selected("0.16", 2, List.of(LOST));
    var file = folder.resolve(name);
    ResultsFile.of(results.verdict(), results.runs(), selected).write(file);
    return file;
  }

  private static FakeSuite suite() {
    return new FakeSuite();
  }
}
