package dev.racecourse.blog.limits;

import dev.racecourse.blog.route.Refused;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/**
 * Reads bodies: each within a size and at a least rate, all of them within a memory. Thread-safe:
 * what requests share is one counter.
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
   * Reads a body without blocking. One of the two is told, once, and must not throw.
   *
   * @param whole told the bytes, which are gone when it returns
   * @param failed told a {@link Refused}, or another failure if the client is gone
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

  /** That callback, told when the client has sent the rest of its body, which is thrown away. */
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
   * Asks for no more than is taken.
   *
   * @param declared the Content-Length in bytes; negative if there is none
   * @throws Refused 413
   */
  public static void require(long declared) {
    BoundedBody.require(declared);
  }
}
