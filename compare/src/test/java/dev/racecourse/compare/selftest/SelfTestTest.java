package dev.racecourse.compare.selftest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.process.SetupException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a compare that finds what it is told to. */
class SelfTestTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<List<String>> asked = new ArrayList<>();
  private boolean doubts = true;

  @Test
  void isRightIfCompareIs() throws Exception {
    assertTrue(
        run(
            plant ->
                List.of(Plant.Expected.NOTHING, Plant.Expected.EITHER).contains(plant.expected())
                    ? 0
                    : 1),
        out::toString);
    assertTrue(out.toString().contains("13 of 13 as expected"), out::toString);
    assertEquals(Plant.ALL.size(), asked.size());
    assertTrue(
        err.toString(UTF_8).contains("Comparison 12 of 13: a lock, to be seen by firstPage -t 4"),
        () -> err.toString(UTF_8));
  }

  @Test
  void isWrongIfCompareFindsNothing() throws Exception {
    assertFalse(run(plant -> 0));
    assertTrue(out.toString().contains("5 of 13 as expected"), out::toString);
  }

  @Test
  void isWrongIfCompareSpeaksForWhatItCannotSee() throws Exception {
    doubts = false;

    assertFalse(run(plant -> plant.expected() == Plant.Expected.NOTHING ? 0 : 1));
    assertTrue(out.toString().contains("10 of 13 as expected"), out::toString);
  }

  @Test
  void isWrongIfCompareFindsWhatIsNotThere() throws Exception {
    assertFalse(run(plant -> 1));
    assertTrue(out.toString().contains("10 of 13 as expected"), out::toString);
  }

  @Test
  void plantsWorkByTheSpeedOfThisMachine() throws Exception {
    run(plant -> 0);

    // 50,000 operations a second are 20,000 ns each: 5 % of 21,053 ns.
    var patch = Files.readString(folder.resolve("4-work.patch"));
    assertTrue(patch.contains("System.nanoTime() + 1053L;"), patch);
  }

  @Test
  void looksForTheRaceToTheEndAndHardlyMeasures() throws Exception {
    run(plant -> 0);

    var race = asked.get(Plant.ALL.size() - 1);
    assertEquals(List.of("--pairs", "4", "--rounds", "2"), race.subList(8, 12), race::toString);
    assertFalse(race.contains("--budget"), race::toString);
    assertFalse(race.contains("none"), race::toString);
    // What was measured says nothing about the race.
    assertTrue(
        out.toString().contains("race tests       race       nothing    -   "), out::toString);
  }

  @Test
  void endsWithCompareOnCtrlC() {
    assertThrows(InterruptedException.class, () -> run(plant -> 130));
    assertEquals(1, asked.size());
  }

  @Test
  void saysThatCompareCameToNoResult() {
    var test = selfTest();

    assertThrows(SetupException.class, () -> test.run(arguments -> 2));
  }

  private interface Exit {
    int of(Plant plant);
  }

  private boolean run(Exit exit) throws InterruptedException {
    return selfTest()
        .run(
            arguments -> {
              asked.add(arguments);
              var plant = Plant.ALL.get(asked.size() - 1);
              leaveResult(plant, Path.of(arguments.get(arguments.size() - 1)));
              return exit.of(plant);
            });
  }

  private SelfTest selfTest() {
    return new SelfTest(
        new Repository(ROOT),
        folder,
        Plant.ALL,
        new PrintWriter(out, true),
        new PrintStream(err, true, UTF_8));
  }

  private void leaveResult(Plant plant, Path run) {
    var doubted =
        doubts
            && List.of(Plant.Expected.NOT_CLEARED, Plant.Expected.FOUND_AND_NOT_FASTER)
                .contains(plant.expected());
    try {
      Files.createDirectories(run);
      Files.writeString(
          run.resolve("result.json"),
          """
          {"cells": [{"pairs": 4, "speed":
             {"verdict": "%s", "value": 0.9, "low": 0.8, "high": 1.0, "sd": 0.02}}],
           "pairs": [{"outcome": {"forks": {"base": {"scores": [40000.0, 60000.0]}}}}]}
          """
              .formatted(doubted ? "Undecided" : "NoChange"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
