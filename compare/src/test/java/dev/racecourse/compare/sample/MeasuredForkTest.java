package dev.racecourse.compare.sample;

import static dev.racecourse.compare.schedule.Samples.CELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.JmhResultFile;
import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.races.side.Side;
import dev.racecourse.turns.ForkLostException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredForkTest {

  private static final Rounds ROUNDS = new Rounds(1, 2);

  /** In its first measured round it did three operations in two seconds. */
  private static final CpuTime CPU = new CpuTime(1_200_000_000, List.of(2.0));

  @TempDir private Path folder;

  @Test
  void isTheScoresOfAllRoundsTheMeanAllocationAndTheCpuTimeOfAllRoundsButTheLast()
      throws Exception {
    assertEquals(
        new MeasuredFork("ops/s", List.of(1.5, 2.0), 20.0, 4e8, List.of("put")),
        read("[[1.5, 2.0]]"));
  }

  @Test
  void refusesAnythingButAScoreForEveryRound() throws IOException {
    assertRefused("has 1 scores for 2 rounds", "[[1.5]]");
    assertRefused("measured nothing in round 2 of 2: 0.0 ops/s", "[[1.5, 0.0]]");
    assertRefused("measured nothing in round 1 of 2: NaN ops/s", "[[\"NaN\", 1.0]]");
    assertRefused("left something else than one result of one fork", "[[1.5, 1.0], [1.0, 2.0]]");
  }

  @Test
  void refusesAnotherNumberOfThreads() throws IOException {
    var other = new CellKey(CELL.workload(), 2);

    var lost =
        assertThrows(
            ForkLostException.class,
            () -> MeasuredFork.read(Side.HEAD, other, ROUNDS, file("[[1.5, 2.0]]"), CPU));

    assertEquals("head measured Work.map -t 1 instead", lost.getMessage());
  }

  @Test
  void aSideMayLackAParameter() throws Exception {
    var workload = Workload.parse("demo.Work.map thrpt size=1");
    var cell = new CellKey(workload, CELL.threads());

    var read = MeasuredFork.read(Side.BASE, cell, ROUNDS, file("[[1.5, 2.0]]"), CPU);

    assertEquals(List.of(1.5, 2.0), read.scores());
  }

  private void assertRefused(String fate, String rawData) throws IOException {
    var lost = assertThrows(ForkLostException.class, () -> read(rawData));
    assertEquals("head " + fate, lost.getMessage());
  }

  private MeasuredFork read(String rawData) throws ForkLostException, IOException {
    return MeasuredFork.read(Side.HEAD, CELL, ROUNDS, file(rawData), CPU);
  }

  private JmhResultFile file(String rawData) throws IOException {
    var file = folder.resolve("result.json");
    Files.writeString(
        file,
        """
        [{"benchmark": "demo.Work.map", "mode": "thrpt", "threads": 1,
          "primaryMetric": {"scoreUnit": "ops/s", "rawData": %s},
          "secondaryMetrics": {"put": {"scoreUnit": "ops/s"}, "mixed:p0.50": {"scoreUnit": "s/op"},
            "·gc.count": {"scoreUnit": "ops/s"}, "gc.alloc.rate.norm": {
            "scoreUnit": "B/op", "rawData": [[16.0, 24.0]]}}}]
        """
            .formatted(rawData));
    return new JmhResultFile(file);
  }
}
