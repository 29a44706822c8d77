package dev.racecourse.blog.limits;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Writes responses, and bounds the memory of those that wait for slow clients: beyond the bound,
 * the connection of the oldest one is closed. Thread-safe: one lock guards the waiting responses
 * and the sum of their bytes. Small responses do not take it.
 */
public final class AnswerWriter {
  /** The buffer of a socket usually takes as much at once: smaller responses are not watched. */
  private static final int SMALL_BYTES = 16 * 1024;

  private final MinimumRate rate;
  private final long maxBytes;
  private final Set<TimedWrite> waiting = new LinkedHashSet<>();
  private long bytes;

  /** Writes within these limits. */
  public AnswerWriter(SlowLimits limits) {
    this(limits.answer(), limits.waitingBytes());
  }

  /**
   * Writes to clients that take at least this rate.
   *
   * @param maxBytes how much may wait; a single response may be larger
   */
  AnswerWriter(MinimumRate rate, long maxBytes) {
    this.rate = rate;
    this.maxBytes = maxBytes;
  }

  /** Writes the whole of a response, and completes the callback. */
  public void write(Request request, Response response, ByteBuffer body, Callback callback) {
    if (body.remaining() <= SMALL_BYTES) {
      response.write(true, body, callback);
      return;
    }
    // Read now: the request may be over when the write returns.
    var endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    var scheduler = request.getComponents().getScheduler();
    var write = new TimedWrite(this, body.remaining(), endPoint, callback);
    response.write(true, body, write);
    try {
      write.watch(scheduler, rate.nanosFor(write.bytes()));
      for (var late : surplus()) {
        late.cutOff();
      }
    } catch (Throwable defect) {
      // No other answer can be sent, and this one must not go on without an alarm.
      write.cutOff();
    }
  }

  synchronized void add(TimedWrite write) {
    waiting.add(write);
    bytes += write.bytes();
  }

  synchronized void remove(TimedWrite write) {
    if (waiting.remove(write)) {
      bytes -= write.bytes();
    }
  }

  /** Takes the oldest from the waiting, until the rest is within the bound. */
  private synchronized List<TimedWrite> surplus() {
    if (bytes <= maxBytes) {
      return List.of();
    }
    var surplus = new ArrayList<TimedWrite>();
    for (var write : List.copyOf(waiting)) {
      if (bytes > maxBytes && waiting.size() > 1) {
        remove(write);
        surplus.add(write);
      }
    }
    return surplus;
  }
}
