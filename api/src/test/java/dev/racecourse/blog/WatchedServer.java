package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.StateTrackingHandler;
import org.eclipse.jetty.server.handler.StateTrackingHandler.ThreadInfo;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A Jetty that keeps account of its buffers and of what handlers promised: every buffer given back,
 * every exchange completed once.
 */
public final class WatchedServer extends Server {
  private final ArrayByteBufferPool.Tracking buffers;
  private final Queue<String> broken = new ConcurrentLinkedQueue<>();

  public WatchedServer() {
    this(new ScheduledExecutorScheduler());
  }

  /** A server whose timers are those of that scheduler. */
  public WatchedServer(Scheduler scheduler) {
    this(scheduler, new ArrayByteBufferPool.Tracking());
  }

  private WatchedServer(Scheduler scheduler, ArrayByteBufferPool.Tracking buffers) {
    super(new QueuedThreadPool(), scheduler, buffers);
    this.buffers = buffers;
    var tracking = new StateTrackingHandler(new Broken());
    tracking.setHandlerCallbackTimeout(30_000);
    tracking.setDemandCallbackTimeout(10_000);
    tracking.setWriteCallbackTimeout(10_000);
    setHandler(tracking);
  }

  /** Fails if a buffer was kept, or a promise was broken. To be asked once the server stopped. */
  public void assertClean() {
    // The last connections may still be closing.
    var end = NanoTime.now() + TimeUnit.SECONDS.toNanos(10);
    while (!buffers.getLeaks().isEmpty() && NanoTime.isBefore(NanoTime.now(), end)) {
      Thread.onSpinWait();
    }
    assertEquals(
        Set.of(), buffers.getLeaks(), () -> "given back never, or twice: " + buffers.dumpLeaks());
    assertEquals(List.of(), List.copyOf(broken), "broken promises of handlers");
  }

  /** Takes down the promises that were not kept. */
  private final class Broken implements StateTrackingHandler.Listener {
    @Override
    public void onInvalidHandlerReturnValue(Request request, ThreadInfo thread) {
      broken.add("completed, but not handled: " + request);
    }

    @Override
    public void onHandlerException(Request request, Throwable failure, ThreadInfo thread) {
      broken.add(failure + " from the handler: " + request);
    }

    @Override
    public void onHandlerCallbackNotCompleted(Request request, ThreadInfo thread) {
      broken.add("never completed: " + request);
    }

    @Override
    public void onDemandCallbackBlocked(Request request, ThreadInfo demand, ThreadInfo run) {
      broken.add("blocked in a demand callback: " + request);
    }

    @Override
    public void onWriteCallbackNotCompleted(Request request, Throwable failure, ThreadInfo run) {
      broken.add("write never completed: " + request);
    }

    @Override
    public void onWriteCallbackBlocked(
        Request request, Throwable failure, ThreadInfo write, ThreadInfo run) {
      broken.add("blocked in a write callback: " + request);
    }
  }
}
