package dev.racecourse.compare.schedule;

import static dev.racecourse.compare.schedule.PlayedCampaign.A;
import static dev.racecourse.compare.schedule.PlayedCampaign.B;
import static dev.racecourse.compare.schedule.PlayedCampaign.C;
import static dev.racecourse.compare.schedule.PlayedCampaign.flagging;
import static dev.racecourse.compare.schedule.PlayedCampaign.wanting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.sample.PairOutcome.Contaminated;
import dev.racecourse.compare.sample.PairOutcome.Failed;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.sample.PairOutcome.Misfit;
import dev.racecourse.compare.schedule.Progress.Standing;
import dev.racecourse.races.side.Both;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignTest {

  @TempDir private Path folder;

  @Test
  void theCellWithTheFewestPairsComesNext() throws Exception {
    var campaign = campaign(7);
    campaign.run(wanted(Map.of(A, 4, B, 4, C, 4)), A, B, C);

    for (var turn = 0; turn < 12; turn += 3) {
      assertEquals("abc", sorted(campaign.order().substring(turn, turn + 3)), campaign.order());
    }
    assertEquals(12, campaign.order().length());
  }

  @Test
  void oneAtRandomComesNextAmongEquals() throws Exception {
    var demand = wanted(Map.of(A, 16, B, 16));
    var campaign = campaign(7);
    campaign.run(demand, A, B);

    assertTrue(campaign.order().contains("aa"), campaign.order());
    assertTrue(campaign.order().contains("bb"), campaign.order());
  }

  @Test
  void aCellThatIsDecidedStops() throws Exception {
    var campaign = campaign(7);
    campaign.run(wanted(Map.of(A, 1, B, 5)), A, B);

    assertEquals("abbbbb", sorted(campaign.order()));
  }

  @Test
  void flaggedComesFirstIfThereIsNoTimeForAll() throws Exception {
    var campaign = new PlayedCampaign(folder, 7, Optional.of(Duration.ofMinutes(10)));
    campaign.run(
        sample ->
            sample.cell().equals(B) && sample.measured().size() > 1
                ? flagging(sample, 8)
                : wanting(sample, 4),
        A,
        B);

    assertTrue(campaign.order().matches("(aaaa)?bb.*"), campaign.order());
    assertTrue(campaign.order().endsWith("bbb"), campaign.order());
  }

  @Test
  void noPairBeginsThatWouldEndAfterTheBudget() throws Exception {
    var campaign = new PlayedCampaign(folder, 7, Optional.of(Duration.ofSeconds(799)));
    campaign.run(wanted(Map.of(A, 100, B, 2)), A, B);

    assertEquals(7, campaign.order().length(), campaign.order());
  }

  @Test
  void aHopelessCellStops() throws Exception {
    var campaign = campaign(7).outcomes(A, number -> new Failed("why"));
    var samples = campaign.run(wanted(Map.of(A, 4, B, 4)), A, B).samples();

    assertEquals("aabbbb", sorted(campaign.order()));
    assertEquals(2, samples.get(0).pairs().size());
  }

  @Test
  void aHopelessCellIsTriedAgainWhenTheComparisonIsResumed() throws Exception {
    campaign(7).outcomes(A, number -> new Failed("why")).run(wanted(Map.of(A, 4)), A);

    var mended = campaign(7);
    var sample = mended.run(wanted(Map.of(A, 4)), A).samples().get(0);

    assertEquals("aaaa", mended.order());
    assertEquals(6, sample.pairs().size());
    assertFalse(sample.isHopeless());
  }

  @Test
  void whatStillFailsAfterResumingIsHopelessAgain() throws Exception {
    campaign(7).outcomes(A, number -> new Failed("why")).run(wanted(Map.of(A, 4)), A);

    var broken = campaign(7).outcomes(A, number -> new Failed("why"));
    var sample = broken.run(wanted(Map.of(A, 4)), A).samples().get(0);

    assertEquals("aa", broken.order());
    assertTrue(sample.isHopeless());
  }

  @Test
  void aDisturbedPairIsMeasuredAgain() throws Exception {
    var busy = Samples.pair(Samples.BUSY, new Both<>(0.0, 0.0), 0);
    var campaign = campaign(7).outcomes(A, number -> number == 2 ? busy : Samples.pair(0));
    var sample = campaign.run(wanted(Map.of(A, 4)), A).samples().get(0);

    assertEquals(4, sample.of(Measured.class).size());
    assertEquals(1, sample.of(Contaminated.class).size());
  }

  @Test
  void eachSidesOwnBenchmarksMeasureAfterHeadsDidNotFit() throws Exception {
    var campaign =
        campaign(7).outcomes(A, number -> number == 1 ? new Misfit("why") : Samples.pair(0));
    var sample = campaign.run(wanted(Map.of(A, 2)), A).samples().get(0);

    assertEquals(List.of(Harness.HEADS, Harness.OWN, Harness.OWN), campaign.harnesses());
    assertEquals(Harness.OWN, sample.harness());
  }

  @Test
  void whatIsOverIsInTheJournalAndInTheSamplesWhenAnInterruptComes() {
    var campaign = campaign(7).interruptAfter(3);
    var planned = campaign.plan(wanted(Map.of(A, 2, B, 2)), A, B);

    assertThrows(InterruptedException.class, () -> planned.run(campaign.heard()));

    assertEquals(3, campaign.journal().pairs().size());
    assertEquals(3, planned.samples().stream().mapToInt(sample -> sample.pairs().size()).sum());
  }

  @Test
  void goesOnAsItWouldHaveWithoutTheInterrupt() throws Exception {
    var demand = wanted(Map.of(A, 6, B, 5));
    var whole = campaign(7);
    whole.run(demand, A, B);

    for (var kept = 0; kept <= whole.order().length(); kept++) {
      var where = Files.createDirectory(folder.resolve("after" + kept));
      var begun = new PlayedCampaign(where, 7, Optional.empty()).interruptAfter(kept);
      var planned = begun.plan(demand, A, B);
      if (kept < whole.order().length()) {
        assertThrows(InterruptedException.class, () -> planned.run(begun.heard()));
      } else {
        planned.run(begun.heard());
      }
      var resumed = new PlayedCampaign(where, 7, Optional.empty());
      resumed.run(demand, A, B);

      assertEquals(whole.order(), begun.order() + resumed.order());
      assertEquals(whole.journal().pairs(), resumed.journal().pairs());
    }
  }

  @Test
  void anotherSeedIsAnotherOrder() throws Exception {
    var demand = wanted(Map.of(A, 16, B, 16));
    var one = campaign(7);
    one.run(demand, A, B);
    var where = Files.createDirectory(folder.resolve("other"));
    var other = new PlayedCampaign(where, 8, Optional.empty());
    other.run(demand, A, B);

    assertNotEquals(one.order(), other.order());
  }

  @Test
  void tellsHowFarItHasCome() throws Exception {
    var campaign = campaign(7);
    campaign.run(
        sample -> sample.cell().equals(A) ? flagging(sample, 1) : wanting(sample, 2), A, B);

    var standings = campaign.standings();
    // Before any pair, each is expected to take as long as the plan says: 4.4 s.
    assertEquals(new Standing(2, 0, 1, 3, Duration.ofMillis(13_200)), standings.get(0));
    assertEquals(new Standing(2, 1, 1, 1, Duration.ofSeconds(100)), standings.get(2));
    assertEquals(new Standing(2, 2, 1, 0, Duration.ZERO), standings.get(3));
  }

  @Test
  void expectsAsManyPairsAsACellUsuallyTakes() throws Exception {
    var campaign = campaign(7).usually(3);
    campaign.run(wanted(Map.of(A, 1, B, 2)), A, B);

    var standings = campaign.standings();
    assertEquals(List.of(6, 5), List.of(standings.get(0).pairs(), standings.get(1).pairs()));
    assertEquals(0, standings.get(3).pairs());
  }

  @Test
  void expectsToTakeNoLongerThanTheBudget() throws Exception {
    var campaign = new PlayedCampaign(folder, 7, Optional.of(Duration.ofSeconds(40)));
    campaign.usually(12).run(wanted(Map.of(A, 1)), A);

    assertEquals(Duration.ofSeconds(40), campaign.standings().get(0).left());
  }

  private PlayedCampaign campaign(long seed) {
    return new PlayedCampaign(folder, seed, Optional.empty());
  }

  /** Wants so many pairs of each cell. */
  private static Function<CellSample, CellDecision> wanted(Map<CellKey, Integer> pairs) {
    return sample -> wanting(sample, pairs.getOrDefault(sample.cell(), 0));
  }

  private static String sorted(String order) {
    var letters = order.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }
}
