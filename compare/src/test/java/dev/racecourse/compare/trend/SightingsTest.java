package dev.racecourse.compare.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.trend.Sightings.Sighted;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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

  private static Sightings of(int... showing) {
    return new Sightings(
        IntStream.range(0, showing.length)
            .mapToObj(i -> new Sighted(i, new Tally(showing[i], 50, showing[i], 5)))
            .toList());
  }
}
