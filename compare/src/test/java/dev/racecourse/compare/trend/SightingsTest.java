package dev.racecourse.compare.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.trend.Sightings.Sighted;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SightingsTest {

  @Test
  void theFirstAndTheLastThatShowItAreTheEnds() {
    var sightings = of(0, 0, 2, 0, 1, 0);

    assertEquals(2, sightings.first());
    assertEquals(4, sightings.last().position());
    assertEquals(new Tally(0, 100, 0, 10), sightings.before());
    assertEquals(new Tally(3, 150, 3, 15), sightings.seen());
    assertEquals(new Tally(0, 50, 0, 5), sightings.after());
    assertEquals(new Tally(3, 200, 3, 20), sightings.since());
  }

  @Test
  void oneIsBoth() {
    var sightings = of(1);

    assertEquals(0, sightings.first());
    assertEquals(0, sightings.last().position());
    assertEquals(new Tally(1, 50, 1, 5), sightings.seen());
    assertEquals(0, sightings.before().forks() + sightings.after().forks());
  }

  @Test
  void whatComesBackAfterItWasGoneIsCountedAnew() {
    var sightings = of(0, 5, 5, 0, 0, 0, 0, 0, 3, 1, 0);

    assertEquals(8, sightings.first());
    assertEquals(2, sightings.earlier().orElseThrow().last().position());
    assertEquals(new Tally(0, 250, 0, 25), sightings.before());
    assertEquals(new Tally(4, 100, 4, 10), sightings.seen());
    assertEquals(new Tally(0, 50, 0, 5), sightings.after());
  }

  @Test
  void aSilenceOfTooFewJvmsIsNoEnd() {
    var sightings = of(5, 0, 3, 0, 0, 3);

    assertEquals(0, sightings.first());
    assertTrue(sightings.earlier().isEmpty());
    assertEquals(new Tally(11, 300, 11, 30), sightings.seen());
  }

  /** Such a silence is not rare, but what is seen later may say that it was an end. */
  @Test
  void aRareRaceDoesNotComeBack() {
    assertEquals(0, of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1).first());
    assertEquals(0, of(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1).first());
    assertEquals(10, of(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 3).first());
  }

  @Test
  void theLastTimeThatItCameBackCounts() {
    var sightings = of(5, 5, 0, 0, 0, 0, 5, 5, 0, 0, 0, 0, 5);

    assertEquals(12, sightings.first());
    assertEquals(6, sightings.earlier().orElseThrow().first());
  }

  /** The silences of a race that is there all the time: their lengths are chance. */
  @ParameterizedTest
  @ValueSource(doubles = {0.005, 0.02, 0.05, 0.2, 0.5})
  void whatIsThereAllTheTimeHardlyEverComesBack(double share) {
    var random = new SplittableRandom(2026);
    var histories = 1_000;
    var wrong =
        IntStream.range(0, histories)
            .filter(
                n -> {
                  var showing =
                      IntStream.range(0, 100)
                          .map(i -> (int) random.doubles(5).filter(value -> value < share).count())
                          .toArray();
                  return IntStream.of(showing).sum() > 0 && of(showing).earlier().isPresent();
                })
            .count();
    assertTrue(wrong <= 0.005 * histories, wrong + " of " + histories);
  }

  private static Sightings of(int... showing) {
    return new Sightings(
        IntStream.range(0, showing.length)
            .mapToObj(i -> new Sighted(i, new Tally(showing[i], 50, showing[i], 5)))
            .toList());
  }
}
