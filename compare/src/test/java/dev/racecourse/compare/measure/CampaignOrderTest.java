package dev.racecourse.compare.measure;

import static dev.racecourse.compare.measure.PlayedCampaign.A;
import static dev.racecourse.compare.measure.PlayedCampaign.B;
import static dev.racecourse.compare.measure.PlayedCampaign.C;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.measure.Demand.Purpose;
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
    var order = order(timeFor(6), sample -> new Demand(4, Purpose.SCREENING));

    assertTrue(order.matches("(.)\\1\\1\\1(?!\\1)(.)\\2"), order);
  }

  @Test
  void cellsAreMeasuredInRoundsIfThereIsTimeForAll() throws Exception {
    var order = order(timeFor(12), sample -> new Demand(4, Purpose.SCREENING));

    assertRounds(order);
  }

  @Test
  void allComeToTheFirstLookBeforeAnyComesToTheSecond() throws Exception {
    Referee twoLooks =
        sample -> new Demand(sample.measured().size() < 2 ? 2 : 3, Purpose.SCREENING);

    var order = order(timeFor(5), twoLooks);

    assertTrue(order.matches("(.)\\1(?!\\1)(.)\\2(?!\\1|\\2)."), order);
  }

  @Test
  void thereIsNoTimeForAllIfConfirmationIsOwedIt() throws Exception {
    new PlayedCampaign(folder, 7, Optional.empty())
        .run(sample -> new Demand(2, Purpose.SCREENING), A);
    Referee flagsA =
        sample ->
            sample.cell().equals(A)
                ? new Demand(6, Purpose.CONFIRMATION)
                : new Demand(2, Purpose.SCREENING);

    var order = order(timeFor(7), flagsA);

    assertTrue(order.matches("(bbc|ccb)aaaa"), order);
  }

  @Test
  void whatIsFlaggedIsConfirmedInRounds() throws Exception {
    Referee flagsAll =
        sample -> {
          var screened = sample.cell().equals(A) ? 1 : 3;
          return sample.measured().size() < screened
              ? new Demand(screened, Purpose.SCREENING)
              : new Demand(screened + 4, Purpose.CONFIRMATION);
        };

    var order = order(Optional.empty(), flagsAll).substring(7);

    assertRounds(order);
  }

  private String order(Optional<Duration> budget, Referee referee) throws InterruptedException {
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
