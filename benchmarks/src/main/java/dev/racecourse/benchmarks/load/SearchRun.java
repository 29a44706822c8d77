package dev.racecourse.benchmarks.load;

import dev.racecourse.console.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Makes a search: a warm-up, and probe after probe until there is no more to find out. */
final class SearchRun {
  /** Longer than {@link RateSearch#MOST_PROBES} of the longest that there may be. */
  private static final Duration NO_BUDGET = Duration.ofDays(100);

  private final LoadOptions options;
  private final Duration grace;
  private final Duration limit;
  private final LongSupplier nanoTime;
  private final long startNanos;
  private final Progress progress;
  private final RateSearch rates;
  private final List<Search.Probe> probes = new ArrayList<>();

  /** Makes one run of a search. */
  @FunctionalInterface
  interface Prober {

    /**
     * Runs that plan.
     *
     * @param limit the run ends as soon as p99 of latency cannot be within it any more
     */
    Result run(Plan plan, Optional<Duration> limit, Run.Observer observer)
        throws IOException, InterruptedException;
  }

  /**
   * A search whose budget counts from now on.
   *
   * @param options with a range of rates and a limit
   * @param grace how long a request may still be sent after a probe
   * @param nanoTime the clock of the budget
   */
  SearchRun(LoadOptions options, Duration grace, LongSupplier nanoTime, Progress progress) {
    this.options = options;
    this.grace = grace;
    this.limit = options.p99().orElseThrow();
    this.nanoTime = nanoTime;
    this.startNanos = nanoTime.getAsLong();
    this.progress = progress;
    this.rates =
        new RateSearch(
            options.rates().low(),
            options.rates().high(),
            options.precision().orElse(LoadOptions.DEFAULT_PRECISION));
  }

  /**
   * Searches until the end is found, or the budget is over, or the calling thread is interrupted.
   *
   * @throws InterruptedException if there is nothing to tell yet
   */
  Search run(Prober prober) throws IOException, InterruptedException {
    var warmUpErrors = warmUp(prober);
    var end = probeAll(prober);
    return new Search(rates, List.copyOf(probes), end, warmUpErrors);
  }

  /** Returns how many requests had no expected answer. */
  private long warmUp(Prober prober) throws IOException, InterruptedException {
    if (options.warmUp().isZero()) {
      return 0;
    }
    var rate = rates.middle();
    var plan = plan(rate, options.warmUp(), Duration.ZERO);
    var result = prober.run(plan, Optional.empty(), observer(rate, "warm-up "));
    if (result.interrupted()) {
      throw new InterruptedException();
    }
    return result.counts().unexpected() + result.counts().failed();
  }

  private Search.End probeAll(Prober prober) throws IOException, InterruptedException {
    for (var next = rates.next(); next.isPresent(); next = rates.next()) {
      // Without any probe there would be nothing to report.
      if (!probes.isEmpty() && left().compareTo(options.seconds()) < 0) {
        return Search.End.BUDGET;
      }
      if (!probe(next.getAsLong(), prober)) {
        return Search.End.INTERRUPTED;
      }
    }
    return rates.isSettled() ? Search.End.FOUND : Search.End.PROBES;
  }

  /** Returns whether the probe came to its end. */
  private boolean probe(long rate, Prober prober) throws IOException, InterruptedException {
    var plan = plan(rate, options.seconds(), grace);
    try {
      var result = prober.run(plan, Optional.of(limit), observer(rate, ""));
      if (result.interrupted()) {
        throw new InterruptedException();
      }
      var held = !result.cut() && result.holds(limit);
      rates.add(rate, held);
      probes.add(new Search.Probe(rate, held, result));
      return true;
    } catch (InterruptedException e) {
      if (probes.isEmpty()) {
        throw e;
      }
      return false;
    }
  }

  private Plan plan(long rate, Duration time, Duration grace) {
    return new Plan(rate, options.users(), Duration.ZERO, time, grace);
  }

  private Run.Observer observer(long rate, String what) {
    return (elapsed, status) -> {
      var probesLeft = rates.probesLeft();
      var warmUp = what.isEmpty() ? Duration.ZERO : options.warmUp();
      var work = options.seconds().multipliedBy(probesLeft).plus(warmUp).minus(elapsed);
      progress.show(
          probes.size(),
          (long) probes.size() + probesLeft,
          work.compareTo(left()) < 0 ? work : left(),
          String.format(Locale.ROOT, "%sat %,d/s: %s", what, rate, status));
    };
  }

  /** What is left of the budget, if there is one. */
  private Duration left() {
    var elapsed = Duration.ofNanos(nanoTime.getAsLong() - startNanos);
    return options.budget().orElse(NO_BUDGET).minus(elapsed);
  }
}
