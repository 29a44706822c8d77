package dev.racecourse.compare.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.history.RaceRow;
import dev.racecourse.races.diff.FakeSuite;
import dev.racecourse.races.diff.RaceFinding.Tally;
import dev.racecourse.races.run.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedRacesTest {

  private static final String SHIPPED = "demo.Lost.Shipped";
  private static final String PLANTED = "demo.Lost.PlantedNoLock";

  @Test
  void aForbiddenStateIsARow() {
    var suite = new FakeSuite().racy(SHIPPED, "1, 0", 2, 5).racy(PLANTED, "1, 0", 5, 5);

    assertEquals(
        List.of(new RaceRow(SHIPPED, "1, 0", new Tally(6, 500_006, 2, 5))),
        RecordedRaces.rows(suite.results()));
  }

  @Test
  void aTestThatShowedNoneIsARow() {
    var suite = new FakeSuite().clean(SHIPPED, 5).racy(PLANTED, "1, 0", 5, 5);

    assertEquals(
        List.of(new RaceRow(SHIPPED, null, new Tally(0, 500_000, 0, 5))),
        RecordedRaces.rows(suite.results()));
  }

  @Test
  void withAPlantedBugThatWasMissedItDidNotRun() {
    var suite = new FakeSuite().clean(SHIPPED, 5).clean(PLANTED, 5);

    assertEquals(
        List.of(new RaceRow(SHIPPED, null, new Tally(0, 0, 0, 0))),
        RecordedRaces.rows(suite.results()));
  }

  @Test
  void aRaceStandsWhateverWasMissed() {
    var suite = new FakeSuite().racy(SHIPPED, "1, 0", 1, 5).clean(PLANTED, 5);

    assertEquals("1, 0", RecordedRaces.rows(suite.results()).get(0).state());
  }

  @Test
  void aTestThatFailedDidNotRun() {
    var suite = new FakeSuite().failed(SHIPPED, Status.VM_ERROR, "gone");

    assertEquals(
        List.of(new RaceRow(SHIPPED, null, new Tally(0, 0, 0, 0))),
        RecordedRaces.rows(suite.results()));
  }
}
