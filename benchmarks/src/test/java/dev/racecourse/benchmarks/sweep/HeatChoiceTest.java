package dev.racecourse.benchmarks.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.benchmarks.heat.Cell;
import dev.racecourse.benchmarks.heat.HeatSpec;
import dev.racecourse.benchmarks.heat.Setting;
import dev.racecourse.benchmarks.heat.Workload;
import dev.racecourse.benchmarks.samples.Measured;
import dev.racecourse.benchmarks.sweep.HeatChoice.Goal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class HeatChoiceTest {

  private static final Workload READ = Measured.workload("requests.ReadPost.readPost");
  private static final Workload EDIT = Measured.workload("requests.EditPost.editPost");
  private static final Workload RULER = Measured.workload("requests.Ruler.ruler");
  private static final Workload FIND = Measured.workload("stores.PostStoreOperations.find");

  private static final List<Setting> SETTINGS = List.of(Setting.of(1), Setting.of(4));
  private static final HeatSpec REQUESTS = new HeatSpec(List.of(READ, EDIT, RULER), SETTINGS);
  private static final HeatSpec STORES = new HeatSpec(List.of(FIND), SETTINGS);

  private final Measured measured = new Measured(Map.of(READ, RULER, EDIT, RULER));

  @Test
  void aNumberOfRoundsIsThatNumberOfEachHeat() {
    var choice = choice(new Goal(2, Optional.empty()));

    var chosen = List.of(next(choice), next(choice), next(choice), next(choice));

    assertEquals(Set.of(REQUESTS, STORES), new HashSet<>(chosen.subList(0, 2)));
    assertEquals(Set.of(REQUESTS, STORES), new HashSet<>(chosen.subList(2, 4)));
    assertEquals(2, choice.round());
    assertEquals(Optional.empty(), choice.next(measured.samples(), spec -> true));
  }

  @Test
  void afterTheRoundsTimeGoesWhereItIsLeastCertain() {
    // Everything is exact but edits with four threads.
    rounds(3, heat -> heat % 2 == 0 ? 400 : 440);
    var choice = choice(new Goal(0, Optional.of(0.05)));

    var chosen = next(choice);
    assertEquals(List.of(EDIT, RULER), chosen.workloads());
    assertEquals(Set.copyOf(SETTINGS), Set.copyOf(chosen.settings()), "they scatter alike");
  }

  @Test
  void nothingIsLeftToDoWhenAllIsCertain() {
    rounds(3, heat -> 500);

    var choice = choice(new Goal(0, Optional.of(0.05)));

    assertEquals(Optional.empty(), choice.next(measured.samples(), spec -> true));
  }

  @Test
  void takesAsManyThreadCountsAsThereIsTimeFor() {
    var choice = choice(new Goal(0, Optional.of(0.05)));

    var chosen = choice.next(measured.samples(), spec -> spec.settings().size() < 2);

    assertEquals(1, chosen.orElseThrow().settings().size());
  }

  @Test
  void endsWhenNothingFits() {
    var choice = choice(new Goal(3, Optional.of(0.05)));

    assertEquals(Optional.empty(), choice.next(measured.samples(), spec -> false));
    assertEquals(3 * 2, choice.leftOut());
  }

  @Test
  void measuresTheLeastCertainRowAloneIfThereIsNoTimeForMore() {
    rounds(3, heat -> heat % 2 == 0 ? 500 : 300);
    var choice = choice(new Goal(0, Optional.of(0.0)));

    var chosen = choice.next(measured.samples(), spec -> spec.cellCount() <= 2);

    assertEquals(List.of(EDIT, RULER), chosen.orElseThrow().workloads());
    assertEquals(1, chosen.orElseThrow().settings().size());
  }

  @Test
  void endsWhenEverythingHasFailed() {
    var only = new HeatSpec(List.of(FIND), SETTINGS);
    var alone = new HeatChoice(List.of(only), new Goal(3, Optional.of(0.05)), new Random(1));

    alone.goOnWithout(FIND, only);

    assertEquals(Optional.empty(), alone.next(measured.samples(), spec -> true));
  }

  @Test
  void goesOnWithoutWhatFailed() {
    var choice = choice(new Goal(1, Optional.empty()));
    var first = next(choice);

    choice.goOnWithout(READ, first);
    choice.goOnWithout(FIND, STORES);

    var rest = new HashSet<HeatSpec>();
    for (var heat = choice.next(measured.samples(), spec -> true);
        heat.isPresent();
        heat = choice.next(measured.samples(), spec -> true)) {
      rest.add(heat.get());
    }
    assertTrue(rest.contains(new HeatSpec(List.of(EDIT, RULER), SETTINGS)), rest::toString);
    assertTrue(rest.stream().noneMatch(heat -> heat.workloads().contains(FIND)), rest::toString);
  }

  private void rounds(int rounds, DoubleUnaryOperator edits) {
    for (var heat = 0; heat < rounds; heat++) {
      var scores = new HashMap<Cell, Double>();
      for (var threads : List.of(1, 4)) {
        scores.put(measured.cell(READ, threads), 800.0);
        scores.put(measured.cell(EDIT, threads), threads == 4 ? edits.applyAsDouble(heat) : 400);
        scores.put(measured.cell(RULER, threads), 1000.0);
        scores.put(measured.cell(FIND, threads), 5.0);
      }
      measured.heat(scores);
    }
  }

  private HeatSpec next(HeatChoice choice) {
    return choice.next(measured.samples(), spec -> true).orElseThrow();
  }

  private static HeatChoice choice(Goal goal) {
    return new HeatChoice(List.of(REQUESTS, STORES), goal, new Random(1));
  }
}
