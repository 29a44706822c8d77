package dev.racecourse.benchmarks.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to the requests of a run so far. Thread-safe: each part of it is; one thread
 * reads the timings.
 */
final class Recording {
  /** A request that starts later than this counts as late. */
  static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /** From the intended start to the answer. */
  final Timing latency = new Timing();

  /** From the real start to the answer. */
  final Timing service = new Timing();

  /** From the intended start to the real one, where a user had nothing to do but to wait for it. */
  final Timing wakeUps = new Timing();

  /** Answers with an unexpected status, by status. */
  final ReasonCounts unexpected = new ReasonCounts();

  /** Requests without an answer, by reason. */
  final ReasonCounts failed = new ReasonCounts();

  /** Attempts to connect again that did not succeed, by reason. */
  final ReasonCounts failedConnects = new ReasonCounts();

  private final LongAdder sent = new LongAdder();
  private final LongAdder answered = new LongAdder();
  private final LongAdder inTime = new LongAdder();
  private final LongAdder lateForWantOfUsers = new LongAdder();
  private final LongAccumulator lastEndNanos;
  private final long limitNanos;

  /**
   * Nothing has happened yet.
   *
   * @param originNanos no request starts before, as {@link System#nanoTime} has it
   * @param limitNanos up to which latency a request is answered in time
   */
  Recording(long originNanos, long limitNanos) {
    this.limitNanos = limitNanos;
    lastEndNanos = new LongAccumulator(Math::max, originNanos);
  }

  /**
   * A request starts.
   *
   * @param lateNanos how long after its intended start
   * @param awaited whether a user had been waiting for it
   */
  void started(long lateNanos, boolean awaited) {
    sent.increment();
    if (awaited) {
      wakeUps.record(lateNanos);
    } else if (lateNanos > LATE_NANOS) {
      lateForWantOfUsers.increment();
    }
  }

  /** It is answered; all times as {@link System#nanoTime} has them. */
  void answered(Target.Reply reply, long intendedNanos, long startNanos, long endNanos) {
    lastEndNanos.accumulate(endNanos);
    if (reply.expected()) {
      answered.increment();
      if (endNanos - intendedNanos <= limitNanos) {
        inTime.increment();
      }
      latency.record(endNanos - intendedNanos);
      service.record(endNanos - startNanos);
    } else {
      unexpected.add(Integer.toString(reply.status()));
    }
  }

  long sent() {
    return sent.sum();
  }

  long answered() {
    return answered.sum();
  }

  /** How many requests got their expected answer within the limit. */
  long inTime() {
    return inTime.sum();
  }

  long lateForWantOfUsers() {
    return lateForWantOfUsers.sum();
  }

  /** How many requests got no expected answer. */
  long errors() {
    return unexpected.sum() + failed.sum();
  }

  /** When the last answer was complete, as {@link System#nanoTime} has it. */
  long lastEndNanos() {
    return lastEndNanos.get();
  }

  /**
   * How long something took, each time it happened. Thread-safe for those who record: the recorder
   * is wait-free. The histograms grow with the values, so none is clamped or lost.
   */
  static final class Timing {
    private static final int SIGNIFICANT_DIGITS = 3;

    private final Recorder recorder = new Recorder(SIGNIFICANT_DIGITS);
    private final Histogram total = new Histogram(SIGNIFICANT_DIGITS);
    private @Nullable Histogram latest;

    void record(long nanos) {
      recorder.recordValue(nanos);
    }

    /** What was recorded since the last call, valid until the next. */
    Histogram latest() {
      var interval = recorder.getIntervalHistogram(latest);
      total.add(interval);
      latest = interval;
      return interval;
    }

    /** All that was recorded. */
    Histogram total() {
      latest();
      return total;
    }
  }
}
