package dev.racecourse.benchmarks.load;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of load.json.
 *
 * @param latencyMillis from the intended start to the answer
 * @param serviceTimeMillis from the real start to the answer
 * @param wakeUpLatenessMillis from the intended start to the real one, where a user was waiting
 * @param limit null if none was given
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
    @Nullable LimitResult limit,
    Map<String, Long> unexpectedStatus,
    Map<String, Long> failed,
    Map<String, Long> failedConnects,
    long warmUpErrors) {

  /** What was asked for, but the rate. */
  record Options(
      String target, Traffic traffic, String user, int users, int seconds, int warmUpSeconds) {}

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
  record LimitResult(double p99Millis, boolean held) {}

  static LoadJson of(Settings settings, Outcome outcome) {
    var plan = settings.plan();
    var counts = outcome.counts();
    return new LoadJson(
        outcome.started(),
        outcome.interrupted(),
        System.getProperty("java.version"),
        new Options(
            settings.target(),
            settings.traffic(),
            settings.user(),
            plan.users(),
            plan.seconds(),
            plan.warmUpSeconds()),
        new Rate(plan.rate(), outcome.achievedRate(), outcome.seconds()),
        new Requests(
            counts.due(),
            counts.sent(),
            counts.neverSent(),
            counts.answered(),
            counts.unexpected(),
            counts.failed(),
            counts.outstanding()),
        Percentiles.millis(outcome.latency()),
        Percentiles.millis(outcome.service()),
        Percentiles.millis(outcome.wakeUps()),
        outcome.lateForWantOfUsers(),
        outcome.isDoubtful(),
        settings.limit().map(limit -> result(limit, outcome)).orElse(null),
        outcome.unexpected(),
        outcome.failed(),
        outcome.failedConnects(),
        outcome.warmUpErrors());
  }

  private static LimitResult result(Limit limit, Outcome outcome) {
    return new LimitResult(limit.p99().toNanos() / Millis.NANOS, limit.isHeldBy(outcome));
  }
}
