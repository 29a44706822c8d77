package dev.racecourse.compare.schedule;

import static dev.racecourse.compare.schedule.PlayedCampaign.A;
import static dev.racecourse.compare.schedule.PlayedCampaign.B;
import static dev.racecourse.compare.schedule.PlayedCampaign.C;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.decide.PairsWanted;
import dev.racecourse.compare.decide.PairsWanted.Purpose;
import dev.racecourse.compare.decide.StoppingRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which cell comes next, with and without the time for all. A pair takes 100 s. */
class CampaignOrderTest {

  @TempDir private Path folder;

  @Test
  void cellsComeToTheirFirstLookOneAfterAnotherIfThereIsNoTimeForAll() throws Exception {
    var order = order(timeFor(6), sample -> new PairsWanted(4, Purpose.SCREENING));

    assertTrue(order.matches("(.)\\1\\1\\1(?!\\1)(.)\\2"), order);
  }

  @Test
  void cellsAreMeasuredInRoundsIfThereIsTimeForAll() throws Exception {
    var order = order(timeFor(12), sample -> new PairsWanted(4, Purpose.SCREENING));

    assertRounds(order);
  }

  @Test
  void allComeToTheFirstLookBeforeAnyComesToTheSecond() throws Exception {
    StoppingRule twoLooks =
        sample -> new PairsWanted(sample.measured().size() < 2 ? 2 : 3, Purpose.SCREENING);

    var order = order(timeFor(5), twoLooks);

    assertTrue(order.matches("(.)\\1(?!\\1)(.)\\2(?!\\1|\\2)."), order);
  }

  @Test
  void thereIsNoTimeForAllIfConfirmationIsOwedIt() throws Exception {
    new PlayedCampaign(folder, 7, Optional.empty())
        .run(sample -> new PairsWanted(2, Purpose.SCREENING), A);
    StoppingRule flagsA =
        sample ->
            sample.cell().equals(A)
                ? new PairsWanted(6, Purpose.CONFIRMATION)
                : new PairsWanted(2, Purpose.SCREENING);

    var order = order(timeFor(7), flagsA);

    assertTrue(order.matches("(bbc|ccb)aaaa"), order);
  }

  @Test
  void whatIsFlaggedIsConfirmedInRounds() throws Exception {
    StoppingRule flagsAll =
        sample -> {
          var screened = sample.cell().equals(A) ? 1 : 3;
          return sample.measured().size() < screened
              ? new PairsWanted(screened, Purpose.SCREENING)
              : new PairsWanted(screened + 4, Purpose.CONFIRMATION);
        };

    var order = order(Optional.empty(), flagsAll).substring(7);

    assertRounds(order);
  }

  private String order(Optional<Duration> budget, StoppingRule referee)
      throws InterruptedException {
    var campaign = new PlayedCampaign(folder, 7, budget);
    campaign.run(referee, A, B, C);
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
