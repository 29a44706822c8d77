package dev.racecourse.blog.limits;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A response on its way to a client that has to take it in time, or is cut off. Thread-safe: its
 * lock orders the end of the write, the setting of the alarm and the cut. There is no alarm for a
 * response that the socket's buffer took at once.
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

  /** Says that the write was begun: if it has not ended, it has this long to. */
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

  /** Ends the connection, unless the write has ended and the connection is at another request. */
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
