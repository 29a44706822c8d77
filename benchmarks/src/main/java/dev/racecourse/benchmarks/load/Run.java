package dev.racecourse.benchmarks.load;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One run of a plan: sends its requests, waits for the end of all, and says what came of it.
 * Thread-safe for its users: the schedule and the recordings are.
 */
final class Run {
  /** How long before the first request the threads are started, so that all of them stand ready. */
  private static final Duration LEAD = Duration.ofMillis(200);

  private static final Duration LEAD_PER_USER = Duration.ofNanos(100_000);

  /** More than a user takes to give up on a request that is on its way. */
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(11);

  /** The same for an interrupted run, which has 10 seconds for all. */
  private static final Duration LAST_ANSWERS_IF_INTERRUPTED = Duration.ofSeconds(3);

  private static final Duration GRACE_IF_INTERRUPTED = Duration.ofSeconds(1);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long STATUS_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Schedule schedule;
  private final Recording warmUp;
  private final Recording recorded;

  /** How many requests may be later than the limit for p99 still to be within it. */
  private final long lateAllowed;

  private final Optional<Duration> limit;
  private long statusNanos;
  private long answeredBefore;

  /** Is told how a run goes, about once a second. */
  @FunctionalInterface
  interface Observer {

    /**
     * The run goes on.
     *
     * @param elapsed since the first request was due
     * @param status what happened since the last call, for people
     */
    void see(Duration elapsed, String status);
  }

  /** How a run ended. */
  private enum End {
    PLANNED,
    CUT,
    INTERRUPTED
  }

  private Run(Plan plan, Optional<Duration> limit) {
    this.limit = limit;
    lateAllowed = plan.recordedBefore(plan.endNanos()) / 100;
    var lead = LEAD.plus(LEAD_PER_USER.multipliedBy(plan.users()));
    statusNanos = System.nanoTime() + lead.toNanos();
    schedule = new Schedule(plan, statusNanos);
    long limitNanos = limit.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    warmUp = new Recording(schedule.recordedFromNanos(), limitNanos);
    recorded = new Recording(schedule.recordedFromNanos(), limitNanos);
  }

  /**
   * Runs until the plan is fulfilled, or the calling thread is interrupted.
   *
   * @param limit the run is cut as soon as p99 of latency cannot be within it any more
   * @throws IOException if this machine does not allow so many users
   * @throws InterruptedException if there is nothing to tell yet
   */
  static Result of(Plan plan, Users users, Optional<Duration> limit, Observer observer)
      throws IOException, InterruptedException {
    var run = new Run(plan, limit);
    var started = Clock.systemUTC().instant();
    var end = run.end(users.start(run), observer);
    if (end == End.INTERRUPTED && run.schedule.due() == 0) {
      throw new InterruptedException();
    }
    return Result.of(
        plan,
        started,
        end == End.INTERRUPTED,
        end == End.CUT,
        run.schedule,
        run.warmUp,
        run.recorded);
  }

  Schedule schedule() {
    return schedule;
  }

  /** Where that request is recorded. */
  Recording recordingOf(long request) {
    return schedule.isRecorded(request) ? recorded : warmUp;
  }

  private End end(Users.Threads threads, Observer observer) {
    var end = End.PLANNED;
    try {
      while (!schedule.isOver() && !threads.awaitEnd(LOOK_NANOS)) {
        if (cannotHold()) {
          end = End.CUT;
          schedule.cut(Duration.ZERO);
        } else if (System.nanoTime() - statusNanos >= STATUS_NANOS) {
          observer.see(schedule.elapsed(), status());
        }
      }
      // Who is about to connect again need not, any more.
      threads.interrupt();
      threads.awaitEnd(LAST_ANSWERS.toNanos());
      return end;
    } catch (InterruptedException e) {
      interrupt(threads);
      return End.INTERRUPTED;
    }
  }

  private void interrupt(Users.Threads threads) {
    schedule.cut(GRACE_IF_INTERRUPTED);
    threads.interrupt();
    try {
      threads.awaitEnd(LAST_ANSWERS_IF_INTERRUPTED.toNanos());
    } catch (InterruptedException e) {
      // In more of a hurry still: what is on its way counts as outstanding.
    }
  }

  /** Whether p99 will be above the limit whatever comes: too many requests are late by now. */
  private boolean cannotHold() {
    // A user may have its answer in time and not have counted it yet, so look at older requests.
    return limit
        .map(nanos -> schedule.due(nanos.plusNanos(LOOK_NANOS)) - recorded.inTime() > lateAllowed)
        .orElse(false);
  }

  /** What happened since this was called last. */
  private String status() {
    var recording = schedule.isWarmingUp() ? warmUp : recorded;
    var latency = recording.latency.latest();
    var answered = warmUp.answered() + recorded.answered();
    var now = System.nanoTime();
    var rate =
        (double) (answered - answeredBefore) * TimeUnit.SECONDS.toNanos(1) / (now - statusNanos);
    answeredBefore = answered;
    statusNanos = now;
    return String.format(
        Locale.ROOT,
        "%s%,.0f/s, %,d errors, p99 %s, max %s ms",
        schedule.isWarmingUp() ? "warm-up: " : "",
        rate,
        recording.errors(),
        Percentiles.text(latency, 99),
        Percentiles.text(latency, Percentiles.MAX));
  }
}
