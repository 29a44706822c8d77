package dev.racecourse.blog.limits;

import dev.racecourse.blog.route.Refused;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/**
 * Reads bodies. Each has a largest size and a least rate, and all together have a bound of memory.
 * Thread-safe: what requests share is one counter.
 */
public final class BodyLimit {

  private final MinimumRate rate;
  private final BodyMemory memory;

  /** Reads within these limits. */
  public BodyLimit(SlowLimits limits) {
    rate = limits.body();
    memory = new BodyMemory(limits.waitingBytes());
  }

  /**
   * Reads a body without blocking, and then calls one of the two. They must not throw.
   *
   * @param whole gets the bytes, which are no longer valid after it returns
   * @param failed gets a {@link Refused}, or another failure if the connection is broken
   */
  public void read(Request request, Consumer<ByteBuffer> whole, Consumer<Throwable> failed) {
    var body = new BoundedBody(request.getLength(), memory);
    var end =
        Callback.from(
            InvocationType.NON_BLOCKING,
            () -> {
              try {
                whole.accept(body.content());
              } finally {
                body.free();
              }
            },
            failure -> {
              body.free();
              failed.accept(failure);
            });
    new BodyReader(request, rate, body, end).run();
  }

  /** Completes that callback when the client has sent the rest of its body, which is discarded. */
  public Callback afterRest(Request request, Callback callback) {
    var end =
        Callback.from(
            InvocationType.NON_BLOCKING,
            callback::succeeded,
            failure -> {
              if (failure instanceof Refused) {
                callback.succeeded();
              } else {
                callback.failed(failure);
              }
            });
    return Callback.from(
        InvocationType.NON_BLOCKING,
        () -> new BodyReader(request, rate, new DiscardedBody(), end).run(),
        callback::failed);
  }

  /**
   * Refuses a body whose declared length is too large.
   *
   * @param declared the Content-Length in bytes; negative if there is none
   * @throws Refused 413
   */
  public static void require(long declared) {
    BoundedBody.require(declared);
  }
}
