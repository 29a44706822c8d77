package dev.racecourse.blog.ops;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Writes one JSON line a request, with neither header fields nor bodies in it. Thread-safe:
 * requests enter a bounded queue, and one thread of its own empties it twenty times a second.
 * Logging never waits: while the reader of the stream is too slow, requests are left out, and a
 * line says how many.
 */
public final class AccessLog extends AbstractLifeCycle implements RequestLog {
  private static final int QUEUE = 16 * 1024;
  private static final int BATCH = 1024;
  private static final long PERIOD_MILLIS = 50;
  private static final long LAST_WRITE_MILLIS = 1000;

  private final PrintStream out;
  private final BlockingQueue<AccessEntry> queue;
  private final AtomicLong dropped = new AtomicLong();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Round round = new Round(this::writeAll, "lines are missing from the access log");
  private final Thread writer = new Thread(this::writeUntilStopped, "access-log");

  /** A log to that stream, which is flushed after each batch and left open. */
  public AccessLog(PrintStream out) {
    this(out, QUEUE);
  }

  AccessLog(PrintStream out, int capacity) {
    this.out = out;
    queue = new ArrayBlockingQueue<>(capacity);
    writer.setDaemon(true);
  }

  @Override
  public void log(Request request, Response response) {
    if (!queue.offer(AccessEntry.of(request, response))) {
      dropped.incrementAndGet();
    }
  }

  @Override
  protected void doStart() {
    writer.start();
  }

  /** Writes what is left; gives up on a stream that does not take it within a second. */
  @Override
  protected void doStop() throws InterruptedException {
    stopping.countDown();
    writer.join(LAST_WRITE_MILLIS);
  }

  private void writeUntilStopped() {
    while (!isToStop()) {
      round.run();
    }
    round.run();
  }

  /** Waits for the next round. Does not end even if there is no memory left to wait. */
  private boolean isToStop() {
    try {
      return stopping.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    } catch (Throwable defect) {
      return stopping.getCount() == 0;
    }
  }

  private void writeAll() {
    var batch = new ArrayList<AccessEntry>();
    var lines = new StringBuilder();
    while (queue.drainTo(batch, BATCH) > 0) {
      batch.forEach(entry -> lines.append(entry.json()).append('\n'));
      write(lines);
      batch.clear();
      lines.setLength(0);
    }
    var lost = dropped.getAndSet(0);
    if (lost > 0) {
      write(lines.append("{\"dropped\":").append(lost).append("}\n"));
    }
  }

  /** Writes whole lines at once, so that other writers of the stream cannot break a line. */
  private void write(StringBuilder lines) {
    out.writeBytes(lines.toString().getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
