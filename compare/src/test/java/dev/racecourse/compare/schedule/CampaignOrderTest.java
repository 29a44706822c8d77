package dev.racecourse.compare.schedule;

import static dev.racecourse.compare.schedule.PlayedCampaign.A;
import static dev.racecourse.compare.schedule.PlayedCampaign.B;
import static dev.racecourse.compare.schedule.PlayedCampaign.C;
import static dev.racecourse.compare.schedule.PlayedCampaign.wanting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.sample.CellSample;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which cell comes next, with and without the time for all. A pair takes 100 s. */
class CampaignOrderTest {

  @TempDir private Path folder;

  @Test
  void cellsComeToTheirFirstLookOneAfterAnotherIfThereIsNoTimeForAll() throws Exception {
    var order = order(timeFor(6), sample -> wanting(sample, 4));

    assertTrue(order.matches("(.)\\1\\1\\1(?!\\1)(.)\\2"), order);
  }

  @Test
  void cellsAreMeasuredInRoundsIfThereIsTimeForAll() throws Exception {
    var order = order(timeFor(12), sample -> wanting(sample, 4));

    assertRounds(order);
  }

  @Test
  void allComeToTheFirstLookBeforeAnyComesToTheSecond() throws Exception {
    Function<CellSample, CellDecision> twoLooks =
        sample -> wanting(sample, sample.measured().size() < 2 ? 2 : 3);

    var order = order(timeFor(5), twoLooks);

    assertTrue(order.matches("(.)\\1(?!\\1)(.)\\2(?!\\1|\\2)."), order);
  }

  private String order(Optional<Duration> budget, Function<CellSample, CellDecision> rule)
      throws InterruptedException {
    var campaign = new PlayedCampaign(folder, 7, budget);
    campaign.run(rule, A, B, C);
    return campaign.order();
  }

  private static Optional<Duration> timeFor(int pairs) {
    return Optional.of(Duration.ofSeconds(100L * pairs));
  }

  /** Four rounds, of a pair of each cell. */
  private static void assertRounds(String order) {
    assertEquals(12, order.length(), order);
    for (var round = 0; round < 12; round += 3) {
      assertEquals(3, order.substring(round, round + 3).chars().distinct().count(), order);
    }
  }
}
