package dev.racecourse.benchmarks.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content of load.json. After a search it is that of the last probe at the highest rate that
 * holds, and the search.
 *
 * @param latencyMillis from the intended start to the answer
 * @param serviceTimeMillis from the real start to the answer
 * @param wakeUpLatenessMillis from the intended start to the real one, where a user was waiting
 * @param limit null if none was given
 * @param search null if there was none
 */
record LoadJson(
    Instant started,
    boolean interrupted,
    String java,
    Options options,
    Rate rate,
    Requests requests,
    Map<String, Double> latencyMillis,
    Map<String, Double> serviceTimeMillis,
    Map<String, Double> wakeUpLatenessMillis,
    long lateForWantOfUsers,
    boolean generatorLate,
    @Nullable Limit limit,
    Map<String, Long> unexpectedStatus,
    Map<String, Long> failed,
    Map<String, Long> failedConnects,
    long warmUpErrors,
    @Nullable Found search) {

  /** What was asked for, but the rate. */
  record Options(
      String target,
      Target.Traffic traffic,
      String user,
      int users,
      Number seconds,
      Number warmUpSeconds) {}

  /**
   * Requests a second.
   *
   * @param achieved those that got their expected answer
   * @param seconds over how long that is
   */
  record Rate(long asked, double achieved, double seconds) {}

  /** How many there were of each kind. */
  record Requests(
      long due,
      long sent,
      long neverSent,
      long answered,
      long unexpectedStatus,
      long failed,
      long outstanding) {}

  /** Whether the limit is held. */
  record Limit(double p99Millis, boolean held) {}

  /**
   * What a search found.
   *
   * @param precision how close holds and fails were to be, as a share
   * @param end found, probes, budget or interrupted
   * @param holds the highest rate that held in all of its probes; null if there is none
   * @param fails the lowest rate that failed in all of its probes; null if there is none
   * @param between the rates between the two, whose probes disagree
   * @param probes in the order in which they were made
   */
  record Found(
      long low,
      long high,
      double precision,
      String end,
      RateSearch.@Nullable Tried holds,
      RateSearch.@Nullable Tried fails,
      List<RateSearch.Tried> between,
      List<Probe> probes) {}

  /**
   * One probe of a search.
   *
   * @param p99Millis null if no request got its expected answer
   * @param cut whether it was ended as soon as it could not hold the limit any more
   */
  record Probe(
      long rate,
      boolean held,
      @Nullable Double p99Millis,
      double achieved,
      double seconds,
      boolean cut,
      Requests requests,
      boolean generatorLate) {}

  static LoadJson of(String target, LoadOptions options, Result result, Optional<Search> search) {
    var end = search.map(Search::end).orElse(Search.End.FOUND);
    return new LoadJson(
        result.started(),
        result.interrupted() || end == Search.End.INTERRUPTED,
        System.getProperty("java.version"),
        new Options(
            target,
            options.traffic(),
            options.user(),
            options.users(),
            seconds(options.seconds()),
            seconds(options.warmUp())),
        new Rate(result.plan().rate(), result.achievedRate(), result.seconds()),
        requests(result.counts()),
        Percentiles.millis(result.latency()),
        Percentiles.millis(result.service()),
        Percentiles.millis(result.wakeUps()),
        result.lateForWantOfUsers(),
        result.isGeneratorLate(),
        options.p99().map(p99 -> limit(p99, result)).orElse(null),
        result.unexpected(),
        result.failed(),
        result.failedConnects(),
        search.map(Search::warmUpErrors).orElse(result.warmUpErrors()),
        search.map(found -> found(options, found)).orElse(null));
  }

  /** A whole number where it is one. */
  private static Number seconds(Duration duration) {
    Number whole = duration.toSeconds();
    return duration.toNanosPart() == 0 ? whole : (Number) (duration.toNanos() / 1e9);
  }

  private static Requests requests(Result.Counts counts) {
    return new Requests(
        counts.due(),
        counts.sent(),
        counts.neverSent(),
        counts.answered(),
        counts.unexpected(),
        counts.failed(),
        counts.outstanding());
  }

  private static Limit limit(Duration p99, Result result) {
    return new Limit(p99.toNanos() / Percentiles.MILLI_NANOS, result.holds(p99));
  }

  private static Found found(LoadOptions options, Search search) {
    var rates = search.rates();
    return new Found(
        options.rates().low(),
        options.rates().high(),
        options.precision().orElse(LoadOptions.DEFAULT_PRECISION),
        search.end().name().toLowerCase(Locale.ROOT),
        rates.holds().orElse(null),
        rates.fails().orElse(null),
        rates.between(),
        search.probes().stream().map(LoadJson::probe).toList());
  }

  private static Probe probe(Search.Probe probe) {
    var result = probe.result();
    return new Probe(
        probe.rate(),
        probe.held(),
        Percentiles.millis(result.latency()).get(Percentiles.name(99)),
        result.achievedRate(),
        result.seconds(),
        result.cut(),
        requests(result.counts()),
        result.isGeneratorLate());
  }
}
