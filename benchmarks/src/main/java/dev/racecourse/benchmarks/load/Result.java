package dev.racecourse.benchmarks.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What came of a run; durations in nanoseconds.
 *
 * @param plan what was asked for
 * @param started when the run began
 * @param interrupted whether a user ended it before its time
 * @param cut whether it was ended as soon as it could not hold its limit any more
 * @param seconds how long requests were due, or until the last answer if that is later
 * @param latency from the intended start, of requests with an expected answer
 * @param service from the real start, of the same requests
 * @param wakeUps how late requests started that a user was waiting for
 * @param lateForWantOfUsers how many requests were late since all users were busy
 * @param unexpected how many answers had an unexpected status, by status
 * @param failed how many requests had no answer, by reason
 * @param failedConnects how many attempts to connect again were in vain, by reason
 * @param warmUpErrors how many requests of the warm-up had no expected answer
 */
record Result(
    Plan plan,
    Instant started,
    boolean interrupted,
    boolean cut,
    double seconds,
    Counts counts,
    Histogram latency,
    Histogram service,
    Histogram wakeUps,
    long lateForWantOfUsers,
    Map<String, Long> unexpected,
    Map<String, Long> failed,
    Map<String, Long> failedConnects,
    long warmUpErrors) {
  /** A quiet machine wakes its threads up in much less. */
  private static final long TOLERATED_WAKE_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private static final int TOLERATED_SHARE = 4;

  /**
   * What became of the requests that were to be recorded.
   *
   * @param due how many were to be sent
   * @param sent how many were
   * @param answered how many of those got the expected status
   * @param unexpected how many got another
   * @param failed how many got no answer
   */
  record Counts(long due, long sent, long answered, long unexpected, long failed) {

    /** How many were due and not sent, because all users were busy until it was too late. */
    long neverSent() {
      return due - sent;
    }

    /** How many were still waiting for their answer when the run was over. */
    long outstanding() {
      return sent - answered - unexpected - failed;
    }

    /** How many have no latency, so that no percentile knows of them. */
    long withoutLatency() {
      return due - answered;
    }
  }

  /** What a run that is over came to. */
  static Result of(
      Plan plan,
      Instant started,
      boolean interrupted,
      boolean cut,
      Schedule schedule,
      Recording warmUp,
      Recording recorded) {
    var unexpected = recorded.unexpected.byReason();
    var failed = recorded.failed.byReason();
    var untilLastAnswer = recorded.lastEndNanos() - schedule.recordedFromNanos();
    var nanos = Math.max(schedule.recordedNanos(), untilLastAnswer);
    return new Result(
        plan,
        started,
        interrupted,
        cut,
        (double) nanos / TimeUnit.SECONDS.toNanos(1),
        new Counts(
            schedule.due(), recorded.sent(), recorded.answered(), sum(unexpected), sum(failed)),
        recorded.latency.total(),
        recorded.service.total(),
        recorded.wakeUps.total(),
        recorded.lateForWantOfUsers(),
        unexpected,
        failed,
        recorded.failedConnects.byReason(),
        warmUp.errors());
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many requests a second got their expected answer. */
  double achievedRate() {
    return counts.answered() / seconds;
  }

  /** Whether every request that was due got its expected answer. */
  boolean isComplete() {
    return counts.withoutLatency() == 0;
  }

  /**
   * Whether p99 of latency is at most that; a request without a latency may have any, so then no
   * limit is held.
   */
  boolean holds(Duration p99) {
    return isComplete() && latency.getValueAtPercentile(99) <= p99.toNanos();
  }

  /**
   * Whether the latency may say more about the load generator than about the server: a wake-up that
   * comes late is part of the latency. It spoils a run if p99 of wake-ups is more than 1 ms and
   * more than a quarter of the latency's.
   */
  boolean isGeneratorLate() {
    var late = wakeUps.getValueAtPercentile(99);
    return late > TOLERATED_WAKE_UP_NANOS
        && late * TOLERATED_SHARE > latency.getValueAtPercentile(99);
  }
}
