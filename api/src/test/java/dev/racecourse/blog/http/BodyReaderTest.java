package dev.racecourse.blog.http;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.route.Refused;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.junit.jupiter.api.Test;

/** What was read goes back to Jetty's pool, whatever becomes of it. */
class BodyReaderTest {
  private static final Pace PACE = new Pace(Duration.ofSeconds(1), 1, Duration.ofSeconds(1));

  @Test
  void aChunkThatTheSinkCannotTakeIsReleased() {
    var released = new AtomicBoolean();
    var chunk = Content.Chunk.from(ByteBuffer.allocate(1), true, () -> released.set(true));
    var reader = new BodyReader(requestWith(chunk), PACE, new FullSink(), new NoReceiver());
    assertThrows(OutOfMemoryError.class, reader::run);
    assertTrue(released.get());
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

  private static final class NoReceiver implements BodyReader.Receiver {
    @Override
    public void complete() {
      throw new AssertionError("nothing was taken");
    }

    @Override
    public void refused(Refused refusal) {
      throw new AssertionError(refusal);
    }

    @Override
    public void lost(Throwable failure) {
      throw new AssertionError(failure);
    }
  }
}
