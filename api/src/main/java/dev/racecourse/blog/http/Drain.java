package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Header;
import dev.racecourse.blog.route.Refused;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Counts the requests in flight, and refuses new ones once the blog is stopping. Thread-safe, as
 * Jetty's handler is.
 */
public final class Drain extends GracefulHandler {
  /** Longer than a client that has its answer takes to send what comes next. */
  private static final Duration QUIET = Duration.ofMillis(100);

  private static final Duration LOOK_EVERY = Duration.ofMillis(5);

  private final AtomicInteger refusals = new AtomicInteger();

  /** Guards that handler. */
  public Drain(Handler handler) {
    super(handler);
  }

  /**
   * Refuses new requests, and waits for those in flight. If there are any, clients are busy, and
   * some will send another on their connections, which must not be closed unanswered: then it goes
   * on until nobody was refused for a while.
   */
  public void finish(Duration atMost) throws InterruptedException, ExecutionException {
    var end = System.nanoTime() + atMost.toNanos();
    var isBusy = getCurrentRequestCount() > 0;
    try {
      shutdown().get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      // Those that take longer are cut off.
      return;
    }
    if (isBusy || refusals.get() > 0) {
      awaitQuiet(end);
    }
  }

  private void awaitQuiet(long end) throws InterruptedException {
    var seen = refusals.get();
    var since = System.nanoTime();
    for (var now = since; now - since < QUIET.toNanos() && now - end < 0; now = System.nanoTime()) {
      Thread.sleep(LOOK_EVERY.toMillis());
      if (refusals.get() != seen) {
        seen = refusals.get();
        since = System.nanoTime();
      }
    }
  }

  @Override
  protected void handleShutdownRejection(Request request, Response response, Callback callback) {
    refusals.incrementAndGet();
    new Exchange(request, response, callback)
        .refuse(
            new Refused(
                503,
                "the server is stopping",
                new Header("Connection", "close"),
                new Header("Retry-After", "1")));
  }
}
