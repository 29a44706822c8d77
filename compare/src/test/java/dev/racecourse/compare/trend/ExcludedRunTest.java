package dev.racecourse.compare.trend;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static dev.racecourse.compare.trend.SimulatedHistory.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.history.Event.Exclude;
import dev.racecourse.compare.history.Event.Reanchor;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcludedRunTest {

  private static final int FROM = 30;
  private final SimulatedHistory history =
      new SimulatedHistory(60).speed(CELL, i -> i >= FROM && i < FROM + 4 ? -0.3 : 0).measured();

  @Test
  void whatDoesNotCountIsNoChange() {
    assertEquals(2, history.trends().changes().size());
    exclude(CELL);

    assertEquals(List.of(), history.trends().changes());
    assertEquals(55, history.trends().series().get(0).observations().size());
  }

  @Test
  void aRunMayBeExcludedAsAWhole() {
    exclude(null);

    assertEquals(List.of(), history.trends().changes());
  }

  @Test
  void soAreItsRaces() {
    var races = new SimulatedHistory(60);
    races.race(
        "demo.Edit", i -> Map.of(i == 59 ? "1" : "", new Tally(3, 50_000, i == 59 ? 3 : 0, 5)));
    var last = races.measured().runs.get(58).header().id();
    assertEquals(1, races.trends().races().size());
    races.say(new Exclude(races.said("noise"), last, CELL));
    assertEquals(1, races.trends().races().size());

    races.say(new Exclude(races.said("noise"), last, null));
    assertEquals(List.of(), races.trends().races());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itIsNoBridge(boolean asAWhole) {
    var bridged = new SimulatedHistory(60).speed(CELL, i -> 0);
    bridged.anchor = i -> bridged.commits.get(i <= FROM ? 0 : FROM);
    bridged.measured();
    var bridge = bridged.runs.get(FROM - 1).header();
    bridged.say(new Reanchor(bridged.said("release"), bridge.commit(), bridge.id()));
    assertEquals(List.of(), bridged.trends().epochs());

    bridged.say(new Exclude(bridged.said("noise"), bridge.id(), asAWhole ? null : CELL));

    assertEquals(
        List.of(FROM + 1), bridged.trends().epochs().stream().map(EpochStart::position).toList());
  }

  @Test
  void otherCellsStillCount() {
    exclude(cell("demo.Other.work"));

    assertEquals(2, history.trends().changes().size());
  }

  private void exclude(@Nullable CellKey cell) {
    history.runs.stream()
        .skip(FROM - 1)
        .limit(4)
        .map(run -> new Exclude(history.said("noise"), run.header().id(), cell))
        .toList()
        .forEach(history::say);
  }
}
