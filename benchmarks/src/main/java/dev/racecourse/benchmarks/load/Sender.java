package dev.racecourse.benchmarks.load;

import dev.racecourse.console.Reason;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One user's work in a run: take the next request of the schedule, wait for its intended start,
 * send it, wait for the answer. Only users send, so a request is late if all of them are busy; its
 * latency counts from the intended start nevertheless, and shows that. One thread at a time runs
 * it; {@link #close} is thread-safe: the connection is volatile.
 */
final class Sender {
  private static final int RETRY_MILLIS = 100;

  private final Target target;
  private final int number;
  private volatile Target.@Nullable User connection;

  /**
   * A user.
   *
   * @param number of the user, from 0
   * @param connection null if the user is to connect in the next run
   */
  Sender(Target target, int number, Target.@Nullable User connection) {
    this.target = target;
    this.number = number;
    this.connection = connection;
  }

  /** Sends requests of that run until there are none left, or an interrupt. */
  void run(Run run) {
    var schedule = run.schedule();
    var recording = run.recordingOf(0);
    try {
      for (var user = connected(schedule, recording);
          user != null;
          user = connected(schedule, recording)) {
        var request = schedule.take();
        if (request == Schedule.NONE) {
          return;
        }
        recording = run.recordingOf(request);
        var awaited = await(request, schedule);
        if (schedule.includes(request)) {
          send(user, schedule.intendedNanos(request), awaited, recording);
        }
      }
    } catch (InterruptedException e) {
      // Only a run that is over interrupts, so there is nothing left to send.
    }
  }

  /**
   * The connection; null if there is none, and nothing left to send. A user who has none holds no
   * request, so the other users send them all.
   */
  private Target.@Nullable User connected(Schedule schedule, Recording recording)
      throws InterruptedException {
    while (connection == null && schedule.hasMore()) {
      try {
        connection = target.connect(number);
      } catch (IOException | RuntimeException e) {
        recording.failedConnects.add(Reason.of(e));
        TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
      }
    }
    return connection;
  }

  /** Waits for the intended start, if it lies ahead; returns whether it did. */
  private boolean await(long request, Schedule schedule) {
    var intended = schedule.intendedNanos(request);
    var awaited = false;
    for (var left = intended - System.nanoTime();
        left > 0 && schedule.includes(request);
        left = intended - System.nanoTime()) {
      awaited = true;
      LockSupport.parkNanos(this, left);
      // An interrupt says that the schedule may have been cut, and would make the next park return.
      Thread.interrupted();
    }
    return awaited;
  }

  private void send(Target.User user, long intended, boolean awaited, Recording recording) {
    var start = System.nanoTime();
    recording.started(start - intended, awaited);
    try {
      var reply = user.send();
      recording.answered(reply, intended, start, System.nanoTime());
    } catch (IOException | RuntimeException e) {
      recording.failed.add(Reason.of(e));
      close();
    }
  }

  /** Gives the connection up; the user connects again if there is more to send. */
  void close() {
    var user = connection;
    connection = null;
    try {
      if (user != null) {
        user.close();
      }
    } catch (IOException | RuntimeException e) {
      // It is given up anyway, and its requests are counted.
    }
  }
}
