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
 * Reads a request's body without blocking, within a size and a time. Thread-safe: each step, of the
 * reading or of the alarm, holds this object's lock. Only a step of the reading ends it. The alarm
 * makes the next read fail, unless the reading has ended. So the callback is completed once.
 *
 * <p>The lock is held during {@code demand} and {@code fail}, too, because Jetty reads in both, and
 * two threads must not read at once. Both may run the next step before they return, so the step
 * that calls them uses no state after that.
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

  /** The delays of all alarms so far, in nanoseconds: their sum is the time that has passed. */
  private long waited;

  private boolean ended;
  private Scheduler.@Nullable Task alarm;
  private @Nullable Throwable failure;

  /**
   * Begins with {@link #run}.
   *
   * @param callback is completed once: it succeeds when all of the body is in the sink; it fails
   *     with a {@link Refused} for the client, or with another failure if the connection is broken
   */
  BodyReader(Request request, MinimumRate rate, Sink sink, Callback callback) {
    this.request = request;
    this.rate = rate;
    this.sink = sink;
    this.callback = callback;
  }

  /** Reads on; for a body that is there already, completes the callback before it returns. */
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

  /** A defect, even an Error, ends the reading: nothing else would end the exchange. */
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

  /** Why the body could not be read; null if it was read. */
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
      // The callback must be completed in any case: it frees the memory of the body.
      return defect;
    }
  }
}
