package dev.racecourse.compare.schedule;

import static dev.racecourse.compare.schedule.PlayedCampaign.A;
import static dev.racecourse.compare.schedule.PlayedCampaign.B;
import static dev.racecourse.compare.schedule.PlayedCampaign.wanting;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.jmh.Rounds.Batches;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairOutcome.Cold;
import dev.racecourse.compare.sample.PairOutcome.Failed;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.races.side.Both;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a cell's pairs warm up. */
class WarmUpTest {

  private static final Measured CALM = pair(0.1, 0.1);
  private static final PairOutcome BASE_COMPILES = new Cold(pair(0.101, 0));
  private static final PairOutcome HEAD_COMPILES = new Cold(pair(0, 0.101));

  @TempDir private Path folder;

  @Test
  void isAsPlannedIfBothKeepStill() {
    assertEquals(40, warmUpAfter());
    assertEquals(40, warmUpAfter(CALM, CALM, new Failed("why")));
  }

  @Test
  void doublesAfterEachPairThatWasSetAside() {
    assertEquals(80, warmUpAfter(BASE_COMPILES));
    assertEquals(80, warmUpAfter(HEAD_COMPILES, CALM));
    assertEquals(160, warmUpAfter(HEAD_COMPILES, CALM, BASE_COMPILES, CALM));
  }

  @Test
  void endsAtFourTimesThePlanAndThenPairsCount() throws Exception {
    var campaign =
        new PlayedCampaign(folder, 7, Optional.empty())
            .outcomes(A, number -> pair(0, List.of(0.9, 0.5, 0.3, 0.3).get(number - 1)));
    var sample = campaign.run(cell -> wanting(cell, 2), A).samples().get(0);

    assertEquals(2, sample.of(Cold.class).size());
    assertEquals(2, sample.measured().size());
    assertEquals(4, sample.pairs().get(3).rounds().warmUp());
  }

  @Test
  void isAsPlannedWhereALongerOneIsInVain() throws Exception {
    var campaign =
        new PlayedCampaign(folder, 7, Optional.empty()).outcomes(A, number -> pair(0, 0.9));
    var sample = campaign.run(cell -> wanting(cell, 3), A).samples().get(0);

    assertEquals(1, sample.of(Cold.class).size());
    assertEquals(
        List.of(1, 2, 1, 1), sample.pairs().stream().map(pair -> pair.rounds().warmUp()).toList());
  }

  @Test
  void staysAsPlannedOnceALongerOneWasInVain() throws Exception {
    var campaign =
        new PlayedCampaign(folder, 7, Optional.empty())
            .outcomes(A, number -> pair(0, List.of(0.2, 0.15, 0.12).get(number - 1)));
    var sample = campaign.run(cell -> wanting(cell, 2), A).samples().get(0);

    assertEquals(1, sample.of(Cold.class).size());
  }

  @Test
  void isOfTheCellAloneAndGoesOnWhenTheComparisonIsResumed() throws Exception {
    assertEquals(List.of(1, 2, 4, 4), warmUps(2, A));
    assertEquals(List.of(1, 2, 4, 4, 4, 4), warmUps(4, A));
    assertEquals(List.of(1, 1, 1, 1), warmUps(4, B));
  }

  @Test
  void isTheBenchmarksOwnForSingleShots() {
    var shots = Optional.of(new Rounds(0, 1, new Batches(1, 10)));
    var series = new MeasuredCell(A, PlayedCampaign::undecided, Harness.HEADS, Harness.OWN, shots);
    series.add(Samples.record(A, 1, BASE_COMPILES));

    assertEquals(new Rounds(0, 1, new Batches(1, 10)), series.rounds(new Rounds(40, 100)));
  }

  private List<Integer> warmUps(int pairs, CellKey cell) throws InterruptedException {
    var campaign =
        new PlayedCampaign(folder, 7, Optional.empty())
            .outcomes(A, number -> pair(0, number == 1 ? 0.3 : 0.101));
    campaign.run(sample -> wanting(sample, pairs), A, B);
    return campaign.journal().pairs().stream()
        .filter(pair -> pair.cell().equals(cell))
        .map(pair -> pair.rounds().warmUp())
        .toList();
  }

  private static int warmUpAfter(PairOutcome... outcomes) {
    var series =
        new MeasuredCell(
            A, PlayedCampaign::undecided, Harness.HEADS, Harness.OWN, Optional.empty());
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
