package dev.racecourse.compare.schedule;

import static dev.racecourse.compare.schedule.PlayedCampaign.A;
import static dev.racecourse.compare.schedule.PlayedCampaign.B;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.decide.PairsWanted;
import dev.racecourse.compare.decide.PairsWanted.Purpose;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.ShotPlan;
import dev.racecourse.compare.sample.Batches;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairOutcome.Failed;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.sample.Rounds;
import dev.racecourse.compare.side.Both;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a cell's pairs warm up. */
class WarmUpTest {

  private static final Measured CALM = pair(0.02, 0.02);
  private static final Measured BASE_COMPILES = pair(0.021, 0);
  private static final Measured HEAD_COMPILES = pair(0, 0.021);

  @TempDir private Path folder;

  @Test
  void isAsPlannedIfBothKeepStill() {
    assertEquals(40, warmUpAfter());
    assertEquals(40, warmUpAfter(CALM, CALM, new Failed("why")));
  }

  @Test
  void doublesAfterEachPairInWhichASideDidNotKeepStill() {
    assertEquals(80, warmUpAfter(BASE_COMPILES));
    assertEquals(80, warmUpAfter(HEAD_COMPILES, CALM));
    assertEquals(160, warmUpAfter(HEAD_COMPILES, CALM, BASE_COMPILES, CALM));
  }

  @Test
  void endsAtFourTimesThePlan() {
    assertEquals(160, warmUpAfter(BASE_COMPILES, BASE_COMPILES, BASE_COMPILES, HEAD_COMPILES));
  }

  @Test
  void isOfTheCellAloneAndGoesOnWhenTheComparisonIsResumed() throws Exception {
    assertEquals(List.of(1, 2), warmUps(2, A));
    assertEquals(List.of(1, 2, 4, 4), warmUps(4, A));
    assertEquals(List.of(1, 1, 1, 1), warmUps(4, B));
  }

  @Test
  void isTheBenchmarksOwnForSingleShots() {
    var shots = Optional.of(new ShotPlan(0, 1, 1, 10));
    var series = new MeasuredCell(A, Harness.HEADS, Harness.OWN, shots);
    series.add(Samples.record(A, 1, BASE_COMPILES));

    assertEquals(new Rounds(0, 1, new Batches(1, 10)), series.rounds(new Rounds(40, 100)));
  }

  private List<Integer> warmUps(int pairs, CellKey cell) throws InterruptedException {
    var campaign =
        new PlayedCampaign(folder, 7, Optional.empty()).outcomes(A, number -> HEAD_COMPILES);
    campaign.run(sample -> new PairsWanted(pairs, Purpose.SCREENING), A, B);
    return campaign.journal().pairs().stream()
        .filter(pair -> pair.cell().equals(cell))
        .map(pair -> pair.rounds().warmUp())
        .toList();
  }

  private static int warmUpAfter(PairOutcome... outcomes) {
    var series = new MeasuredCell(A, Harness.HEADS, Harness.OWN, Optional.empty());
    Stream.of(outcomes)
        .forEach(outcome -> series.add(Samples.record(A, series.size() + 1, outcome)));
    var next = series.rounds(new Rounds(40, 100));
    assertEquals(100, next.measured());
    return next.warmUp();
  }

  private static Measured pair(double baseIdle, double headIdle) {
    return Samples.pair(Samples.QUIET, new Both<>(baseIdle, headIdle), 0);
  }
}
