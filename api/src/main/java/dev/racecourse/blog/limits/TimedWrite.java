package dev.racecourse.blog.limits;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A response that its client has to take in time; if not, the connection is closed. Thread-safe:
 * its lock orders the end of the write, the setting of the alarm and the closing. There is no alarm
 * for a response that the socket's buffer took at once.
 */
final class TimedWrite implements Callback {
  private final AnswerWriter writer;
  private final int bytes;
  private final EndPoint endPoint;
  private final Callback callback;
  private boolean ended;
  private Scheduler.@Nullable Task alarm;

  TimedWrite(AnswerWriter writer, int bytes, EndPoint endPoint, Callback callback) {
    this.writer = writer;
    this.bytes = bytes;
    this.endPoint = endPoint;
    this.callback = callback;
  }

  int bytes() {
    return bytes;
  }

  /** Sets the alarm of a write that has begun, unless it has ended already. */
  synchronized void watch(Scheduler scheduler, long nanos) {
    if (!ended) {
      alarm = scheduler.schedule(this::cutOff, nanos, TimeUnit.NANOSECONDS);
      writer.add(this);
    }
  }

  private synchronized void end() {
    ended = true;
    if (alarm != null) {
      alarm.cancel();
      writer.remove(this);
    }
  }

  /** Closes the connection, unless the write has ended: the next request may be using it. */
  synchronized void cutOff() {
    if (!ended) {
      // Without a reason: memory may be too short for one, and nobody would see the Error.
      endPoint.close();
    }
  }

  @Override
  public void succeeded() {
    end();
    callback.succeeded();
  }

  @Override
  public void failed(Throwable failure) {
    end();
    callback.failed(failure);
  }

  @Override
  public Invocable.InvocationType getInvocationType() {
    return callback.getInvocationType();
  }
}
