package dev.racecourse.compare.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.LineFile;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.compare.schedule.CellChoice;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.compare.search.Measurement.Measured;
import dev.racecourse.compare.search.Measurement.Measured.OutOfTime;
import dev.racecourse.compare.search.Measurement.Measured.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs that an earlier run has left. No more can be measured, for the budget is over. */
class PairMeasurementTest {

  private static final String FOLDER = "pairs-aaaaaaaaaaaa-bbbbbbbbbbbb";
  private static final Subject BAD = new Subject("bad", "c".repeat(40), jars("bad"));

  @TempDir private Path folder;

  @Test
  void whatWasMeasuredIsNotMeasuredAgain() throws Exception {
    leave(FOLDER, Samples.pair(0.25), Samples.pair(-0.5));

    assertEquals(new Values<>(List.of(0.25)), rounded(next(0)));
    assertEquals(new Values<>(List.of(-0.5)), rounded(next(1)));
    assertInstanceOf(OutOfTime.class, next(2));
  }

  @Test
  void whatDoesNotCountIsPassedOver() throws Exception {
    leave(
        FOLDER,
        new PairOutcome.Failed("once"),
        new PairOutcome.Contaminated(Samples.pair(9), "a build"),
        Samples.pair(-0.5));

    assertEquals(new Values<>(List.of(-0.5)), rounded(next(0)));
  }

  @Test
  void theBenchmarksOfTheBadEndMeasureAllThatLieApart() {
    var apart = built("b").subject();
    var whole =
        new Subject(
            "b",
            "b".repeat(40),
            new Jars(Optional.of(Path.of("b.jar")), Optional.empty(), Optional.empty()));

    var jars = PairSource.withBenchmarksOf(BAD, apart).jars();

    assertEquals(BAD.jars().harness(), jars.harness());
    assertEquals(apart.jars().server(), jars.server());
    assertEquals(whole, PairSource.withBenchmarksOf(BAD, whole));
  }

  /** Base has no such benchmark of its own, so there is no other way where bad's do not fit. */
  @Test
  void whereTheyDoNotFitTheCommitsOwnDo() throws Exception {
    leave(FOLDER, new PairOutcome.Misfit("it does not link"));
    leave(FOLDER + "-own", Samples.pair(0.25));

    assertEquals(new Values<>(List.of(0.25)), rounded(next(0)));
  }

  @Test
  void aFolderThatCannotBeUsedIsFreeAgain() throws Exception {
    var journal = Files.createDirectories(folder.resolve(FOLDER)).resolve(RunDirectory.PAIRS);
    Files.writeString(journal, "no pair\n");
    assertThrows(SetupException.class, () -> next(0));
    Files.delete(journal);

    assertInstanceOf(OutOfTime.class, next(0));
  }

  private Measured<Double> next(int known) throws IOException, InterruptedException {
    var plan = new Plan(Samples.PLAN.rounds(), "", 7, Optional.of(Duration.ZERO));
    var choice = new CellChoice(List.of(Samples.CELL), Map.of(), Set.of(Samples.CELL), Map.of());
    Files.writeString(folder.resolve("settings.json"), "{}");
    try (var run = RunDirectory.resume(folder);
        var measurement =
            new PairMeasurement(
                run, plan, new Budget(plan), choice, BAD, SpeedHistory.progress())) {
      return measurement.next(List.of(built("a"), built("b")), known, 1);
    }
  }

  private void leave(String part, PairOutcome... outcomes) throws IOException {
    var file = Files.createDirectories(folder.resolve(part)).resolve(RunDirectory.PAIRS);
    var lines = LineFile.open(file, PairRecord.class, "pair");
    for (var outcome : outcomes) {
      lines.append(Samples.record(Samples.CELL, lines.all().size() + 1, outcome));
    }
  }

  private static Values<Double> rounded(Measured<Double> measured) {
    var values = assertInstanceOf(Values.class, measured).values();
    return new Values<>(List.of(Math.round(100 * (Double) values.get(0)) / 100.0));
  }

  private static Built built(String digit) {
    return new Built(new Subject(digit, digit.repeat(40), jars(digit)), digit.repeat(64));
  }

  private static Jars jars(String name) {
    return new Jars(
        Optional.of(Path.of(name + ".jar")),
        Optional.of(Path.of(name + "-server.jar")),
        Optional.empty());
  }
}
