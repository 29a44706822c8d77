package dev.racecourse.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.console.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SearchRunTest {
  private static final String SEARCH = "--rate 1000..20000 --users 10 --p99 20ms --seconds 30";
  private static final long EDGE = 8000;

  private final List<Plan> plans = new ArrayList<>();
  private long nanos;

  @Test
  void warmsUpOnceAndThenProbesUntilTheEndIsFound() throws Exception {
    var search = search(SEARCH, this::simulated);
    assertEquals(Search.End.FOUND, search.end());
    assertEquals(new Plan(4470, 10, Duration.ZERO, seconds(5), Duration.ZERO), plans.get(0));
    assertEquals(new Plan(1000, 10, Duration.ZERO, seconds(30), seconds(10)), plans.get(1));
    assertEquals(20_000, plans.get(2).rate());
    assertEquals(plans.size() - 1, search.probes().size());
    assertTrue(search.probes().stream().allMatch(probe -> probe.held() == probe.rate() <= EDGE));
    assertTrue(search.holds());
    assertTrue(search.shown().held());
    assertEquals(search.rates().holds().orElseThrow().rate(), search.shown().rate());
  }

  @Test
  void needsNoWarmUp() throws Exception {
    search(SEARCH + " --warmup 0", this::simulated);
    assertEquals(1000, plans.get(0).rate());
  }

  @Test
  void theBudgetEndsItBeforeAProbeThatWouldTakeTooLong() throws Exception {
    var search = search(SEARCH + " --budget 159s", this::simulated);
    assertEquals(Search.End.BUDGET, search.end());
    assertEquals(5, search.probes().size());
    assertTrue(search.holds());
    assertFalse(search.rates().isSettled());
    assertEquals(155, Duration.ofNanos(nanos).toSeconds());
  }

  @Test
  void aProbeThatCannotBeCompletedFails() throws Exception {
    var search =
        search(SEARCH, (plan, limit, observer) -> new ResultBuilder().unanswered(1).build());
    assertFalse(search.holds());
    assertEquals(RateSearch.CONFIRMED, search.probes().size());
  }

  @Test
  void aProbeThatWasCutFails() throws Exception {
    var search = search(SEARCH, (plan, limit, observer) -> new ResultBuilder().cut().build());
    assertFalse(search.holds());
  }

  @Test
  void probesAreCutAndTheWarmUpIsNot() throws Exception {
    var limits = new ArrayList<Optional<Duration>>();
    search(
        SEARCH,
        (plan, limit, observer) -> {
          limits.add(limit);
          return simulated(plan, limit, observer);
        });
    assertEquals(Optional.empty(), limits.get(0));
    limits.remove(0);
    assertTrue(limits.stream().allMatch(Optional.of(Duration.ofMillis(20))::equals));
  }

  @Test
  void anInterruptedProbeIsNotCounted() throws Exception {
    var search =
        search(
            SEARCH,
            (plan, limit, observer) ->
                plans.size() == 4
                    ? new ResultBuilder().interrupted().build()
                    : simulated(plan, limit, observer));
    assertEquals(Search.End.INTERRUPTED, search.end());
    assertEquals(3, search.probes().size());
  }

  @Test
  void anInterruptBeforeTheFirstRequestOfAProbeEndsItAsWell() throws Exception {
    var search =
        search(
            SEARCH,
            (plan, limit, observer) -> {
              if (plans.size() == 4) {
                throw new InterruptedException();
              }
              return simulated(plan, limit, observer);
            });
    assertEquals(Search.End.INTERRUPTED, search.end());
    assertEquals(3, search.probes().size());
  }

  @Test
  void anInterruptBeforeTheFirstProbeLeavesNothingToTell() {
    for (var run = 0; run < 2; run++) {
      var interrupted = new AtomicInteger(run);
      assertThrows(
          InterruptedException.class,
          () ->
              search(
                  SEARCH,
                  (plan, limit, observer) ->
                      interrupted.getAndDecrement() == 0
                          ? new ResultBuilder().interrupted().build()
                          : simulated(plan, limit, observer)),
          () -> "interrupted with " + interrupted);
    }
  }

  private Search search(String arguments, SearchRun.Prober prober)
      throws IOException, InterruptedException {
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    try (var progress = Progress.on(nowhere, "probes")) {
      return new SearchRun(
              ParsedOptions.of(arguments), Duration.ofSeconds(10), () -> nanos, progress)
          .run(prober);
    }
  }

  /** A run that takes its time, and holds the limit up to a rate. */
  private Result simulated(Plan plan, Optional<Duration> limit, Run.Observer observer) {
    plans.add(plan);
    observer.see(Duration.ofSeconds(1), "fine");
    nanos += plan.recorded().toNanos();
    var millis = plan.rate() <= EDGE ? 5L : 50L;
    return new ResultBuilder().plan(plan).latency(millis * 1_000_000).build();
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
