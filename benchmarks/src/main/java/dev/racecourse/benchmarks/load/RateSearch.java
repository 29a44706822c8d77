package dev.racecourse.benchmarks.load;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which rate to probe next, and what is known from the probes so far. Each probe says whether a
 * rate held, and near the highest rate that holds it says so by chance. So the answer is a bracket,
 * between a rate that always held and a rate that always failed.
 *
 * <p>Single probes halve the bracket until its ends are close. Then both ends are repeated, in
 * turns, so that a slow change of the machine meets both. A rate whose probes disagree is an end no
 * longer; the new end is a step away from it, two steps if there are two such rates, and so on: the
 * more the probes disagree, the wider is what they can tell.
 */
final class RateSearch {
  /**
   * How many probes confirm an end: the one that made it an end, and three more. The first was
   * chosen for how it came out, so it confirms nothing. If the odds to hold fall by e with each 5 %
   * of the rate, the rate that holds half of the time is in 94 of 100 brackets of 4,000 simulated
   * searches; with three probes in all, in 84.
   */
  static final int CONFIRMED = 4;

  static final int MOST_PROBES = 40;

  /** Rates are rounded for people, to three digits. */
  private static final int DIGITS = 3;

  /** More than a step of the search can grow by rounding. */
  private static final double ROUNDING = 1.006;

  private final long low;
  private final long high;
  private final double step;
  private final NavigableMap<Long, Tried> tried = new TreeMap<>();

  /**
   * What the probes of one rate came to.
   *
   * @param probes how many there were
   * @param held in how many of them the rate held
   */
  record Tried(long rate, int probes, int held) {
    boolean alwaysHeld() {
      return held == probes;
    }

    boolean alwaysFailed() {
      return held == 0;
    }
  }

  /**
   * A search without a probe yet.
   *
   * @param low the lowest rate to probe
   * @param high the highest
   * @param precision how close the ends of the bracket must be, as a share
   */
  RateSearch(long low, long high, double precision) {
    this.low = low;
    this.high = high;
    this.step = 1 + precision;
  }

  /** The rate to probe next; empty if the search is over. */
  OptionalLong next() {
    return probes() < MOST_PROBES ? wanted() : OptionalLong.empty();
  }

  void add(long rate, boolean held) {
    var before = tried.getOrDefault(rate, new Tried(rate, 0, 0));
    tried.put(rate, new Tried(rate, before.probes() + 1, before.held() + (held ? 1 : 0)));
  }

  /** Whether no probe is wanted any more. */
  boolean isSettled() {
    return wanted().isEmpty();
  }

  /** The highest rate that held in all of its probes. */
  Optional<Tried> holds() {
    return tried.descendingMap().values().stream().filter(Tried::alwaysHeld).findFirst();
  }

  /** The lowest rate that failed in all of its probes. It is above the highest that held. */
  Optional<Tried> fails() {
    return tried.values().stream().filter(Tried::alwaysFailed).findFirst();
  }

  /** The rates between the two, at which probes disagree; in rising order. */
  List<Tried> between() {
    long above = holds().map(Tried::rate).orElse(0L);
    long below = fails().map(Tried::rate).orElse(Long.MAX_VALUE);
    return tried.values().stream().filter(t -> t.rate() > above && t.rate() < below).toList();
  }

  /** A rate that is neither high nor low. */
  long middle() {
    return rounded(Math.sqrt((double) low * high), low, high);
  }

  /** About how many probes are left, if those to come do not disagree. */
  int probesLeft() {
    if (isSettled()) {
      return 0;
    }
    var ends = Stream.of(holds(), fails()).flatMap(Optional::stream).toList();
    long from = holds().map(Tried::rate).orElse(low);
    long to = fails().map(Tried::rate).orElse(high);
    var halvings = Math.ceil(Math.log(Math.log((double) to / from) / Math.log(step)) / Math.log(2));
    var outer = Stream.of(low, high).filter(rate -> !tried.containsKey(rate)).count();
    var repeats =
        halvings > 0
            ? 2 * (CONFIRMED - 1)
            : ends.stream().mapToInt(end -> CONFIRMED - end.probes()).filter(n -> n > 0).sum();
    var left = (int) (outer + Math.max(0, halvings) + repeats);
    return Math.max(1, Math.min(left, MOST_PROBES - probes()));
  }

  private int probes() {
    return tried.values().stream().mapToInt(Tried::probes).sum();
  }

  private OptionalLong wanted() {
    var atLow = tried.get(low);
    if (atLow == null) {
      return OptionalLong.of(low);
    }
    if (atLow.alwaysFailed()) {
      return repeatOf(List.of(atLow));
    }
    var atHigh = tried.get(high);
    if (atHigh == null) {
      return OptionalLong.of(high);
    }
    if (atHigh.alwaysHeld()) {
      return repeatOf(List.of(atHigh));
    }
    var inside = inside();
    return inside.isPresent()
        ? inside
        : repeatOf(Stream.of(holds(), fails()).flatMap(Optional::stream).toList());
  }

  /** The end with the fewest probes, if it has too few. */
  private static OptionalLong repeatOf(List<Tried> ends) {
    return ends.stream()
        .filter(end -> end.probes() < CONFIRMED)
        .min(Comparator.comparingInt(Tried::probes))
        .map(end -> OptionalLong.of(end.rate()))
        .orElse(OptionalLong.empty());
  }

  /** A rate inside the bracket that makes it narrower, if it is too wide. */
  private OptionalLong inside() {
    var disagreeing = between();
    if (disagreeing.isEmpty()) {
      // LOW did not fail and HIGH did not hold, or they would disagree themselves.
      var from = holds().orElseThrow().rate();
      var to = fails().orElseThrow().rate();
      return inside(from, to, step, Math.sqrt((double) from * to));
    }
    var distance = Math.pow(step, disagreeing.size());
    var lowest = disagreeing.get(0).rate();
    var highest = disagreeing.get(disagreeing.size() - 1).rate();
    var below =
        holds()
            .map(end -> inside(end.rate(), lowest, distance * ROUNDING, lowest / distance))
            .orElse(OptionalLong.empty());
    return below.isPresent()
        ? below
        : fails()
            .map(end -> inside(highest, end.rate(), distance * ROUNDING, highest * distance))
            .orElse(OptionalLong.empty());
  }

  /** That rate, if two others are further apart than the ratio. */
  private static OptionalLong inside(long from, long to, double ratio, double rate) {
    return (double) to / from > ratio && to - from > 1
        ? OptionalLong.of(rounded(rate, from, to))
        : OptionalLong.empty();
  }

  /** The nearest number of a few digits that is truly between; or without, if there is none. */
  private static long rounded(double rate, long from, long to) {
    var unit = (long) Math.pow(10, Math.max(0, Math.floor(Math.log10(rate)) + 1 - DIGITS));
    var rounded = Math.round(rate / unit) * unit;
    return rounded > from && rounded < to
        ? rounded
        : Math.max(from + 1, Math.min(to - 1, Math.round(rate)));
  }
}
