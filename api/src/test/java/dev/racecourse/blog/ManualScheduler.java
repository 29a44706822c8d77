package dev.racecourse.blog;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A scheduler of Jetty's whose time stands still until a test puts it forward. Thread-safe: its
 * lock guards the time and the tasks; a task runs without it, on the thread of the test.
 */
public final class ManualScheduler extends AbstractLifeCycle implements Scheduler {
  private final PriorityQueue<Timer> timers = new PriorityQueue<>();
  private long now = 1;

  /** The present, in nanoseconds. */
  public synchronized long nanoTime() {
    return now;
  }

  @Override
  public synchronized Task schedule(Runnable task, long delay, TimeUnit unit) {
    var timer = new Timer(task, now + unit.toNanos(delay));
    timers.add(timer);
    return timer;
  }

  /** Lets so much time pass: runs what is due, in order, each task at its time. */
  public void forward(Duration time) {
    var end = nanoTime() + time.toNanos();
    for (var due = next(end); due != null; due = next(end)) {
      due.task.run();
    }
  }

  /** Takes the first task that is due at the latest at the end; without one it is the end. */
  private synchronized @Nullable Timer next(long end) {
    var first = timers.peek();
    if (first == null || first.due > end) {
      now = end;
      return null;
    }
    now = Math.max(now, first.due);
    return timers.poll();
  }

  /** Waits until the next task is due after exactly that time. */
  public void awaitNext(Duration left) throws Exception {
    Await.until("a task in " + left, () -> untilNext().equals(left));
  }

  /** Waits until so many tasks are due within that time. */
  public void awaitDue(int count, Duration within) throws Exception {
    Await.until(count + " tasks within " + within, () -> due(within) == count);
  }

  private synchronized Duration untilNext() {
    var first = timers.peek();
    return first == null ? ChronoUnit.FOREVER.getDuration() : Duration.ofNanos(first.due - now);
  }

  private synchronized long due(Duration within) {
    return timers.stream().filter(timer -> timer.due <= now + within.toNanos()).count();
  }

  private synchronized boolean remove(Timer timer) {
    return timers.remove(timer);
  }

  private final class Timer implements Task, Comparable<Timer> {
    private final Runnable task;
    private final long due;

    Timer(Runnable task, long due) {
      this.task = task;
      this.due = due;
    }

    @Override
    public boolean cancel() {
      return remove(this);
    }

    @Override
    public int compareTo(Timer other) {
      return Long.compare(due, other.due);
    }
  }
}
