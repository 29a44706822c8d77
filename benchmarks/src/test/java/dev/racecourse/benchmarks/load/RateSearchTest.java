package dev.racecourse.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateSearchTest {
  private static final long LOW = 1000;
  private static final long HIGH = 40_000;
  private static final double PRECISION = 0.05;
  private static final int SEEDS = 200;

  private final RateSearch search = new RateSearch(LOW, HIGH, PRECISION);
  private final List<Long> probed = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1000, 1001, 2718, 8191, 20_000, 39_998, 39_999})
  void withoutNoiseTheEdgeIsFoundAsPreciselyAsAsked(long edge) {
    probe(search, rate -> rate <= edge);
    var holds = search.holds().orElseThrow();
    var fails = search.fails().orElseThrow();
    assertTrue(holds.rate() <= edge && edge < fails.rate(), holds + " " + fails);
    assertTrue(fails.rate() <= holds.rate() * (1 + PRECISION), holds + " " + fails);
    assertEquals(RateSearch.CONFIRMED, holds.probes());
    assertEquals(RateSearch.CONFIRMED, fails.probes());
    assertEquals(List.of(), search.between());
    assertTrue(search.isSettled());
  }

  @Test
  void smallRatesAreTriedOneByOne() {
    var small = new RateSearch(1, 9, 0.01);
    probe(small, rate -> rate <= 6);
    assertEquals(new RateSearch.Tried(6, 4, 4), small.holds().orElseThrow());
    assertEquals(new RateSearch.Tried(7, 4, 0), small.fails().orElseThrow());
  }

  /**
   * How many of 200 brackets have the rate that holds half of the time; of the noise, the share of
   * the rate by which the odds to hold fall by e, and how often a good rate fails for no reason.
   */
  @ParameterizedTest
  @CsvSource({"0.01, 0", "0.03, 0", "0.05, 0", "0.01, 0.03", "0.03, 0.03"})
  void withNoiseTheBracketCoversTheEdge(double width, double mishap) {
    var covered = 0;
    for (var seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      var edge = 2000 * Math.exp(random.nextDouble() * Math.log(10));
      var noisy = new RateSearch(LOW, HIGH, PRECISION);
      probe(
          noisy,
          rate -> {
            var odds = Math.exp(-Math.log(rate / edge) / width);
            return random.nextDouble() < (1 - mishap) * odds / (1 + odds);
          });
      long holds = noisy.holds().map(RateSearch.Tried::rate).orElse(0L);
      long fails = noisy.fails().map(RateSearch.Tried::rate).orElse(Long.MAX_VALUE);
      covered += holds <= edge && edge <= fails ? 1 : 0;
    }
    assertTrue(covered >= SEEDS * 9 / 10, covered + " of " + SEEDS);
  }

  @Test
  void aMishapOnTheWayDoesNotLeadAstray() {
    var mishaps = new ArrayList<>(List.of(search.middle()));
    probe(search, rate -> rate <= 20_000 && !mishaps.remove(rate));
    assertEquals(List.of(), mishaps);
    assertTrue(search.holds().orElseThrow().rate() <= 20_000);
    assertTrue(search.fails().orElseThrow().rate() > 20_000);
    assertTrue(search.fails().orElseThrow().rate() <= 20_000 * (1 + PRECISION));
  }

  @Test
  void ratesWhoseProbesDisagreeLieBetweenTheEnds() {
    var heldBefore = new HashSet<Long>();
    probe(search, rate -> rate < 19_000 || (rate < 21_000 && heldBefore.add(rate)));
    assertTrue(search.holds().orElseThrow().rate() < 19_000);
    assertTrue(search.fails().orElseThrow().rate() >= 21_000);
    assertTrue(!search.between().isEmpty());
    for (var tried : search.between()) {
      assertTrue(tried.held() > 0 && tried.held() < tried.probes(), tried::toString);
    }
  }

  @Test
  void aLowestRateThatFailsEndsIt() {
    probe(search, rate -> false);
    assertEquals(List.of(LOW, LOW, LOW, LOW), probed);
    assertEquals(new RateSearch.Tried(LOW, 4, 0), search.fails().orElseThrow());
    assertTrue(search.holds().isEmpty());
    assertTrue(search.isSettled());
  }

  @Test
  void aHighestRateThatHoldsEndsIt() {
    probe(search, rate -> true);
    assertEquals(List.of(LOW, HIGH, HIGH, HIGH, HIGH), probed);
    assertEquals(new RateSearch.Tried(HIGH, 4, 4), search.holds().orElseThrow());
    assertTrue(search.fails().isEmpty());
    assertTrue(search.isSettled());
  }

  @Test
  void aMishapAtTheLowestRateIsForgiven() {
    var first = new boolean[] {true};
    probe(
        search,
        rate -> {
          var mishap = first[0];
          first[0] = false;
          return !mishap && rate <= 8000;
        });
    assertTrue(search.holds().orElseThrow().rate() > 7000);
    assertTrue(search.fails().orElseThrow().rate() > 8000);
  }

  @Test
  void probesThatAlwaysDisagreeComeToAnEnd() {
    var random = new Random(7);
    for (var seed = 0; seed < SEEDS; seed++) {
      var coin = new RateSearch(LOW, HIGH, 0.01);
      probed.clear();
      probe(coin, rate -> rate == LOW || (rate != HIGH && random.nextBoolean()));
      assertTrue(probed.size() <= RateSearch.MOST_PROBES, probed::toString);
    }
  }

  @Test
  void itSaysHowManyProbesAreLeft() {
    var edge = 8191;
    var left = new ArrayList<Integer>();
    for (var next = search.next(); next.isPresent(); next = search.next()) {
      left.add(search.probesLeft());
      search.add(next.getAsLong(), next.getAsLong() <= edge);
    }
    assertEquals(0, search.probesLeft());
    assertEquals(1, left.get(left.size() - 1));
    for (var probes = 0; probes < left.size(); probes++) {
      assertEquals(left.size() - probes, left.get(probes), 1, left::toString);
    }
  }

  private void probe(RateSearch search, LongPredicate holds) {
    for (var next = search.next(); next.isPresent(); next = search.next()) {
      probed.add(next.getAsLong());
      search.add(next.getAsLong(), holds.test(next.getAsLong()));
    }
  }
}
