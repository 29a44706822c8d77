package dev.racecourse.benchmarks.load;

import java.util.List;

/**
 * What a search for the highest rate that holds came to.
 *
 * @param rates what is known of the rates
 * @param probes all probes in the order in which they were made, at least one
 * @param end why there were no more
 * @param warmUpErrors how many requests of the warm-up had no expected answer
 */
record Search(RateSearch rates, List<Probe> probes, End end, long warmUpErrors) {

  /**
   * One run at one rate.
   *
   * @param held whether every request got its expected answer, and p99 was within the limit
   */
  record Probe(long rate, boolean held, Result result) {}

  /** Why a search ended. */
  enum End {
    /** There is no more to find out. */
    FOUND,
    /** The probes disagree too much. */
    PROBES,
    /** The next probe would have taken longer than the budget allows. */
    BUDGET,
    /** Ctrl-C. */
    INTERRUPTED
  }

  /** Whether some rate holds. */
  boolean holds() {
    return rates.holds().isPresent();
  }

  /** The last probe of the highest rate that holds; if none does, the last one. */
  Probe shown() {
    long holding = rates.holds().map(RateSearch.Tried::rate).orElse(-1L);
    return probes.stream()
        .filter(probe -> probe.rate() == holding)
        .reduce((first, second) -> second)
        .orElse(probes.get(probes.size() - 1));
  }
}
