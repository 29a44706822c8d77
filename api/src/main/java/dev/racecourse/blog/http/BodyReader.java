package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Header;
import dev.racecourse.blog.route.Refused;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request's body without blocking, within a size and a time. Thread-safe: every step, of
 * the selector or of the alarm, holds this object's lock, and only the selector's step ends the
 * reading. The alarm makes the next read fail, and does not once the reading has ended; so there is
 * one outcome, told once.
 *
 * <p>A body that is too large is thrown away up to 4 MiB before it is refused: a client that is
 * still sending when the connection closes may lose the answer to a reset (RFC 9112, section 9.6).
 */
final class BodyReader implements Invocable.Task {

  /** Whom the outcome is told: exactly one of these is called, once. */
  interface Receiver {
    void received(ByteBuffer body);

    void refused(Refused refusal);

    /** The client is gone. */
    void lost(Throwable failure);
  }

  private final Request request;
  private final Pace pace;
  private final Receiver receiver;
  private final BoundedBody body;
  private long began;
  private boolean ended;
  private Scheduler.@Nullable Task alarm;
  private @Nullable Throwable failure;

  private BodyReader(Request request, Pace pace, Receiver receiver) {
    this.request = request;
    this.pace = pace;
    this.receiver = receiver;
    this.body = new BoundedBody(request.getLength());
  }

  /** Reads; a body that is there already is told before this returns. */
  static void read(Request request, Pace pace, Receiver receiver) {
    var reader = new BodyReader(request, pace, receiver);
    // Who asks before he sends (Expect: 100-continue) hears at once that he need not.
    var asks = request.getHeaders().contains(HttpHeader.EXPECT);
    if (reader.body.isUnbearable() || (reader.body.isTooLarge() && asks)) {
      receiver.refused(BoundedBody.tooLarge());
    } else {
      reader.run();
    }
  }

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

  /** Takes what there is, and asks to be called again if that is not all. */
  private synchronized boolean ends() {
    while (!ended) {
      var chunk = request.read();
      if (chunk == null) {
        watch();
        request.demand(this);
        return false;
      }
      take(chunk);
    }
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
    body.add(chunk.getByteBuffer());
    chunk.release();
    ended = chunk.isLast() || body.isUnbearable();
  }

  private void watch() {
    if (alarm == null) {
      began = NanoTime.now();
      schedule(pace.nanosFor(0));
    }
  }

  private void schedule(long nanos) {
    var scheduler = request.getComponents().getScheduler();
    alarm = scheduler.schedule(this::check, nanos, TimeUnit.NANOSECONDS);
  }

  private synchronized void check() {
    if (ended) {
      return;
    }
    var left = pace.nanosFor(body.received()) - NanoTime.since(began);
    if (left > 0) {
      schedule(left);
    } else {
      request.fail(new TimeoutException("the body came too slowly"));
    }
  }

  private void tell() {
    if (body.isTooLarge()) {
      receiver.refused(BoundedBody.tooLarge());
    } else if (failure == null) {
      receiver.received(body.content());
    } else if (failure instanceof TimeoutException) {
      receiver.refused(
          new Refused(408, "the body came too slowly", new Header("Connection", "close")));
    } else if (failure instanceof HttpException http) {
      receiver.refused(new Refused(http.getCode(), "the body could not be read"));
    } else {
      receiver.lost(failure);
    }
  }
}
