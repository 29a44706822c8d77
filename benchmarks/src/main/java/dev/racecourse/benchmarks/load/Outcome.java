package dev.racecourse.benchmarks.load;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What came of a run; durations in nanoseconds.
 *
 * @param started when the run began
 * @param interrupted whether it was ended before its time
 * @param seconds from the first intended start to the last answer, or to the end if that is later
 * @param latency from the intended start, of requests with an expected answer
 * @param service from the real start, of the same requests
 * @param wakeUps how late requests started that a user was waiting for
 * @param lateForWantOfUsers how many requests were late since all users were busy
 * @param unexpected how many answers had an unexpected status, by status
 * @param failed how many requests had no answer, by reason
 * @param failedConnects how many attempts to connect again were in vain, by reason
 * @param warmUpErrors how many requests of the warm-up had no expected answer
 */
record Outcome(
    Instant started,
    boolean interrupted,
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

  /** What a run that is over came to. */
  static Outcome of(Course course, Instant started, boolean interrupted) {
    var schedule = course.schedule();
    var recorded = course.recorded();
    var untilLastAnswer = recorded.lastEndNanos() - schedule.firstRecordedNanos();
    var nanos = Math.max(schedule.recordedNanos(), untilLastAnswer);
    return new Outcome(
        started,
        interrupted,
        (double) nanos / TimeUnit.SECONDS.toNanos(1),
        recorded.counts(schedule.due()),
        recorded.latency.total(),
        recorded.service.total(),
        recorded.wakeUps.total(),
        recorded.lateForWantOfUsers(),
        recorded.unexpected.byName(),
        recorded.failed.byName(),
        recorded.failedConnects.byName(),
        course.warmUp().errors());
  }

  /** How many requests a second got their expected answer. */
  double achievedRate() {
    return counts.answered() / seconds;
  }

  /** Whether every request that was due got its expected answer. */
  boolean isComplete() {
    return counts.withoutLatency() == 0;
  }

  /** Whether the latency may say more about the load generator than about the server. */
  boolean isDoubtful() {
    return Doubt.isDoubtful(wakeUps, latency);
  }
}
