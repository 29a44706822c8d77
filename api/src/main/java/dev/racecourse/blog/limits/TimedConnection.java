package dev.racecourse.blog.limits;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1 connection on which the head of a request, once begun, has to be complete in time; who
 * is late is answered 408 and cut off. Thread-safe: to wait for bytes is to leave one callback with
 * the end point, and whoever takes it away, the selector or the alarm, serves the connection next.
 * The callback is left and the alarm is set in one turn, so no alarm comes too early to find it;
 * and the alarm takes it in a turn that the server of the connection awaits before it goes on, so
 * it cannot take that of a later wait.
 *
 * <p>Jetty's idle timeout does not do this: each byte starts it anew. There is no alarm while a
 * connection is idle between requests, nor for a head that arrives in one piece.
 */
final class TimedConnection extends HttpConnection {
  private final Object serving = new Object();
  private final Object turn = new Object();
  private final long limitNanos;
  private final long pauseNanos;
  private final LongSupplier nanoTime;
  private long headsSeen = -1;
  private long bytesSeen;
  private long began;
  private Scheduler.@Nullable Task alarm;

  TimedConnection(
      HttpConfiguration config,
      Connector connector,
      EndPoint end,
      SlowLimits limits,
      LongSupplier nanoTime) {
    super(config, connector, end);
    this.limitNanos = limits.head().toNanos();
    this.pauseNanos = limits.answer().grace().toNanos();
    this.nanoTime = nanoTime;
  }

  /**
   * Serves the connection, one thread at a time. Jetty answers a bad message on another thread, and
   * then goes on with the connection, though the thread that read it may still use its buffer.
   */
  @Override
  public void onFillable() {
    disarm();
    synchronized (serving) {
      super.onFillable();
    }
  }

  /** Waits for the next request, for more of its head, or for a refused client to go. */
  @Override
  public void fillInterested(Callback callback) {
    synchronized (turn) {
      var heads = getMessagesIn();
      var first = heads != headsSeen;
      if (first) {
        headsSeen = heads;
        bytesSeen = getBytesIn();
        began = 0;
      }
      if (!first || !getParser().isStart()) {
        arm();
      }
      super.fillInterested(callback);
    }
  }

  @Override
  public void onFillInterestedFailed(Throwable cause) {
    if (!(cause instanceof Late)) {
      super.onFillInterestedFailed(cause);
    } else if (getParser().isTerminated() || isSilent()) {
      getEndPoint().close(cause);
    } else {
      refuse();
    }
  }

  /** In a shortage of connections the idle timeout is short: it must not end a young request. */
  @Override
  public boolean onIdleExpired(TimeoutException timeout) {
    var request = getHttpChannel().getRequest();
    return (request == null || NanoTime.since(request.getBeginNanoTime()) >= pauseNanos)
        && super.onIdleExpired(timeout);
  }

  @Override
  public void onClose(@Nullable Throwable cause) {
    disarm();
    super.onClose(cause);
  }

  /** Whether nothing has come since the last head but, at most, a part of a TLS handshake. */
  private boolean isSilent() {
    return getParser().isStart() && getBytesIn() == bytesSeen;
  }

  private void refuse() {
    disarm();
    began = 0;
    getParser().close();
    newRequestHandler()
        .badMessage(new HttpException.RuntimeException(408, "the head came too slowly"));
  }

  private void arm() {
    if (began == 0) {
      began = nanoTime.getAsLong();
    }
    var left = Math.max(0, limitNanos - elapsedNanos());
    alarm = getConnector().getScheduler().schedule(this::expire, left, TimeUnit.NANOSECONDS);
  }

  private void disarm() {
    // Nobody but the server of the connection sets an alarm, so none is missed without the lock.
    if (alarm == null) {
      return;
    }
    synchronized (turn) {
      var set = alarm;
      alarm = null;
      if (set != null) {
        set.cancel();
      }
    }
  }

  private void expire() {
    try {
      synchronized (turn) {
        if (alarm != null && elapsedNanos() >= limitNanos) {
          ((AbstractEndPoint) getEndPoint()).getFillInterest().onFail(new Late());
        }
      }
    } catch (Throwable defect) {
      // The scheduler would drop an Error unseen, and there is no second alarm.
      getEndPoint().close();
    }
  }

  private long elapsedNanos() {
    return nanoTime.getAsLong() - began;
  }

  /** Tells the alarm from the idle timeout. */
  private static final class Late extends TimeoutException {
    private static final long serialVersionUID = 1L;
  }
}
