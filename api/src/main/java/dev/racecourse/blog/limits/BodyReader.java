package dev.racecourse.blog.limits;

import dev.racecourse.blog.route.Header;
import dev.racecourse.blog.route.Refused;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request's body without blocking, within a size and a time. Thread-safe: every step, of
 * the reading or of the alarm, holds this object's lock. Only a step of the reading ends it; the
 * alarm makes the next read fail, and does not once the reading has ended; so there is one outcome,
 * told once.
 *
 * <p>The lock is held for {@code demand} and {@code fail}, too, as Jetty reads in both and no two
 * threads may read at once. Both may take the next step before they return, so neither is followed
 * by anything that this step could have changed.
 */
final class BodyReader implements Invocable.Task {

  /** Where the bytes go. */
  interface Sink {
    void add(ByteBuffer piece);

    /** How many bytes have arrived. */
    long received();

    /** Whether it takes no more, because there is, or will be, too much. */
    boolean isFull();

    /** What to tell the client when it is full. */
    Refused problem();
  }

  private final Request request;
  private final MinimumRate rate;
  private final Sink sink;
  private final Callback callback;

  /** How long the alarms that were set so far took, in nanoseconds: no clock is needed. */
  private long waited;

  private boolean ended;
  private Scheduler.@Nullable Task alarm;
  private @Nullable Throwable failure;

  /**
   * Begins with {@link #run}.
   *
   * @param callback is told once: that all of the body is in the sink; or that it failed, with a
   *     {@link Refused} for the client, or with another failure if the client is gone
   */
  BodyReader(Request request, MinimumRate rate, Sink sink, Callback callback) {
    this.request = request;
    this.rate = rate;
    this.sink = sink;
    this.callback = callback;
  }

  /** Reads on; a body that is there already is told before this returns. */
  @Override
  public void run() {
    if (ends()) {
      tell();
    }
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  /** A defect, an Error too, ends the reading: nobody else would end the exchange. */
  private synchronized boolean ends() {
    try {
      return takesAll();
    } catch (Throwable defect) {
      if (ended) {
        throw defect;
      }
      failure = defect;
      return end();
    }
  }

  /** Takes what there is, and asks to be called again if that is not all. */
  private boolean takesAll() {
    ended = sink.isFull();
    while (!ended) {
      var chunk = request.read();
      if (chunk == null) {
        watch();
        request.demand(this);
        return false;
      }
      take(chunk);
    }
    return end();
  }

  private boolean end() {
    ended = true;
    if (alarm != null) {
      alarm.cancel();
    }
    return true;
  }

  private void take(Content.Chunk chunk) {
    if (Content.Chunk.isFailure(chunk)) {
      failure = chunk.getFailure();
      ended = true;
      return;
    }
    try {
      sink.add(chunk.getByteBuffer());
    } finally {
      chunk.release();
    }
    ended = chunk.isLast() || sink.isFull();
  }

  private void watch() {
    if (alarm == null) {
      schedule(rate.nanosFor(0));
    }
  }

  private void schedule(long nanos) {
    waited += nanos;
    var scheduler = request.getComponents().getScheduler();
    alarm = scheduler.schedule(this::check, nanos, TimeUnit.NANOSECONDS);
  }

  private synchronized void check() {
    if (ended) {
      return;
    }
    try {
      var left = rate.nanosFor(sink.received()) - waited;
      if (left > 0) {
        schedule(left);
      } else {
        request.fail(new TimeoutException("the body came too slowly"));
      }
    } catch (Throwable defect) {
      // Without an alarm the body would have no least rate.
      request.fail(defect);
    }
  }

  private void tell() {
    var problem = problem();
    if (problem == null) {
      callback.succeeded();
    } else {
      callback.failed(problem);
    }
  }

  /** Why the body is not there, if it is not. */
  private @Nullable Throwable problem() {
    try {
      if (failure == null) {
        return sink.isFull() ? sink.problem() : null;
      }
      if (failure instanceof TimeoutException) {
        return new Refused(408, "the body came too slowly", new Header("Connection", "close"));
      }
      return failure instanceof HttpException http
          ? new Refused(http.getCode(), "the body could not be read")
          : failure;
    } catch (Throwable defect) {
      // Whatever happens, it has to be told: what the body takes has to be given back.
      return defect;
    }
  }
}
