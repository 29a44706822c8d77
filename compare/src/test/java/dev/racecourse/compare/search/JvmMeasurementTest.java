package dev.racecourse.compare.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.search.Measurement.Measured;
import dev.racecourse.compare.search.Measurement.Measured.Impossible;
import dev.racecourse.compare.search.Measurement.Measured.Values;
import dev.racecourse.races.Preset;
import dev.racecourse.races.diff.FakeSuite;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.Status;
import dev.racecourse.races.run.TestName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmMeasurementTest {

  private static final String TEST = "demo.Lost";
  private static final Run CLEAN = FakeSuite.run(TEST, FakeSuite.good());
  private static final Run RACY =
      FakeSuite.run(TEST, FakeSuite.good(), FakeSuite.forbidden("0, 1", 3));
  private static final Run UNLINKED =
      new FakeSuite().failed(TEST, Status.API_MISMATCH, "x").results().runs().get(0);

  @TempDir private Path folder;
  private final List<List<Path>> classPaths = new ArrayList<>();
  private final PlayedSuite suite = new PlayedSuite();

  @Test
  void saysWhichJvmsShowedTheRace() throws Exception {
    suite.plays(CLEAN, CLEAN, RACY, CLEAN);

    assertEquals(new Values<>(List.of(false, false, true)), next("a", 0, 5));
    assertEquals(List.of(5), suite.asked());
    assertEquals(List.of(List.of(Path.of("a-server.jar"), Path.of("bad-races.jar"))), classPaths);
  }

  @Test
  void whatHasRunDoesNotRunAgain() throws Exception {
    suite.plays(CLEAN, CLEAN, RACY);
    next("a", 0, 5);

    assertEquals(new Values<>(List.of(false, false)), next("a", 0, 2));
    assertEquals(new Values<>(List.of(true)), next("a", 2, 9));
    assertEquals(1, suite.asked().size());
    suite.plays(CLEAN);
    assertEquals(new Values<>(List.of(false)), next("b", 0, 1));
  }

  @Test
  void whatIsMissingIsAskedFor() throws Exception {
    suite.plays(CLEAN, CLEAN);
    next("a", 0, 2);
    suite.plays(CLEAN, CLEAN, CLEAN);

    assertEquals(new Values<>(List.of(false, false, false, false)), next("a", 1, 4));
    assertEquals(List.of(2, 3), suite.asked());
  }

  @Test
  void onlyTheNamedStateCounts() throws Exception {
    suite.plays(RACY, RACY);

    assertEquals(new Values<>(List.of(false, false)), next("a", 0, 2, Optional.of("1, 0")));
    assertEquals(new Values<>(List.of(true)), next("a", 0, 2, Optional.of("0, 1")));
  }

  @Test
  void whereTheTestsOfTheBadEndDoNotFitTheCommitsOwnRun() throws Exception {
    suite.plays(UNLINKED);
    suite.plays(CLEAN);

    assertEquals(new Values<>(List.of(false)), next("a", 0, 1));
    assertEquals(List.of(Path.of("a-server.jar"), Path.of("a-races.jar")), classPaths.get(1));
  }

  @Test
  void aTestThatDoesNotRunIsImpossible() throws Exception {
    suite.plays(UNLINKED);
    suite.plays(UNLINKED);

    var impossible = assertInstanceOf(Impossible.class, next("a", 0, 1));

    assertTrue(impossible.why().contains("does not link"), impossible::why);
  }

  private Measured<Boolean> next(String commit, int known, int wanted) throws Exception {
    return next(commit, known, wanted, Optional.empty());
  }

  private Measured<Boolean> next(String commit, int known, int wanted, Optional<String> state)
      throws Exception {
    Files.writeString(folder.resolve("settings.json"), "{}");
    try (var run = RunDirectory.resume(folder)) {
      var question = new RaceQuestion(TestName.of(TEST), state, Preset.SMOKE);
      return new JvmMeasurement(
              run,
              SpeedHistory.budget(),
              question,
              jars("bad"),
              (classPath, files) -> {
                classPaths.add(classPath);
                return suite;
              })
          .next(List.of(built(commit)), known, wanted);
    }
  }

  private static Built built(String digit) {
    return new Built(new Subject(digit, digit.repeat(40), jars(digit)), digit.repeat(64));
  }

  private static Jars jars(String name) {
    return new Jars(
        Optional.empty(),
        Optional.of(Path.of(name + "-server.jar")),
        Optional.of(Path.of(name + "-races.jar")));
  }
}
