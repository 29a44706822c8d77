package dev.racecourse.benchmarks.load;

import dev.racecourse.benchmarks.files.Reason;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread's work: take the next request of the schedule, wait for its intended start, send it,
 * wait for the answer. Only these threads send, so a request is late if all of them are busy; its
 * latency counts from the intended start nevertheless, and shows that.
 */
final class LoadUser implements Runnable {
  private static final int RETRY_MILLIS = 100;

  private final int number;
  private final Course course;
  private final Schedule schedule;
  private Caller caller;
  private boolean connected = true;

  /**
   * A user who is connected already.
   *
   * @param number of the user, from 0
   */
  LoadUser(int number, Caller caller, Course course) {
    this.number = number;
    this.caller = caller;
    this.course = course;
    this.schedule = course.schedule();
  }

  @Override
  public void run() {
    try {
      for (var request = next(); request != Schedule.NONE; request = next()) {
        serve(request);
      }
    } catch (InterruptedException e) {
      // Only a run that is over interrupts, so there is nothing left to send.
    } finally {
      leave();
    }
  }

  private long next() {
    return connected ? schedule.take() : Schedule.NONE;
  }

  private void serve(long request) throws InterruptedException {
    var awaited = await(request);
    if (!schedule.includes(request)) {
      return;
    }
    var tally = course.tally(request);
    var intended = schedule.intendedNanos(request);
    var start = System.nanoTime();
    tally.started(start - intended, awaited);
    try {
      var answer = caller.call();
      tally.answered(answer, intended, start, System.nanoTime());
    } catch (IOException | RuntimeException e) {
      tally.failed.add(Reason.of(e));
      reconnect(tally);
    }
  }

  /** Waits for the intended start, if it lies ahead; returns whether it did. */
  private boolean await(long request) {
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

  /** Replaces the caller. It holds no request meanwhile, so the other users send them all. */
  private void reconnect(Tally tally) throws InterruptedException {
    leave();
    while (!connected && schedule.hasMore()) {
      try {
        caller = course.crowd().caller(number);
        connected = true;
      } catch (IOException | RuntimeException e) {
        tally.failedConnects.add(Reason.of(e));
        TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
      }
    }
  }

  private void leave() {
    if (!connected) {
      return;
    }
    connected = false;
    try {
      caller.close();
    } catch (IOException | RuntimeException e) {
      // It is given up anyway, and its requests are counted.
    }
  }
}
