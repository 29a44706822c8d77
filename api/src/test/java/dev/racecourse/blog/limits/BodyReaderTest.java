package dev.racecourse.blog.limits;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.route.Refused;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was read goes back to Jetty's pool, whatever becomes of it. */
class BodyReaderTest {
  private static final MinimumRate RATE =
      new MinimumRate(Duration.ofSeconds(1), 1, Duration.ofSeconds(1));

  @Test
  void anErrorIsToldAndWhatWasReadIsReleased() {
    var released = new AtomicBoolean();
    var told = new AtomicReference<@Nullable Throwable>();
    var chunk = Content.Chunk.from(ByteBuffer.allocate(1), true, () -> released.set(true));
    var end = Callback.from(() -> {}, told::set);
    new BodyReader(requestWith(chunk), RATE, new FullSink(), end).run();
    assertTrue(released.get());
    assertInstanceOf(OutOfMemoryError.class, told.get());
  }

  /** A request of which nothing but a read is asked. */
  private static Request requestWith(Content.Chunk chunk) {
    return (Request)
        Proxy.newProxyInstance(
            Request.class.getClassLoader(),
            new Class<?>[] {Request.class},
            (proxy, method, arguments) -> chunk);
  }

  private static final class FullSink implements BodyReader.Sink {
    @Override
    public void add(ByteBuffer piece) {
      throw new OutOfMemoryError("planted");
    }

    @Override
    public long received() {
      return 0;
    }

    @Override
    public boolean isFull() {
      return false;
    }

    @Override
    public Refused refusal() {
      throw new AssertionError("it is not full");
    }
  }
}
