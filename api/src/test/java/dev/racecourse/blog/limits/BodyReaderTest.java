package dev.racecourse.blog.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.route.Refused;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/** What was read goes back to Jetty's pool, whatever becomes of it. */
class BodyReaderTest {
  private static final MinimumRate RATE =
      new MinimumRate(Duration.ofSeconds(1), 1, Duration.ofSeconds(1));

  private final List<String> told = new ArrayList<>();
  private final Callback end =
      Callback.from(
          () -> told.add("complete"), failure -> told.add(String.valueOf(failure.getMessage())));

  @Test
  void aChunkThatTheSinkCannotTakeIsReleased() {
    var released = new AtomicBoolean();
    var chunk = Content.Chunk.from(ByteBuffer.allocate(1), true, () -> released.set(true));
    new BodyReader(request(() -> chunk), RATE, new FullSink(), end).run();
    assertTrue(released.get());
    assertEquals(List.of("planted in add"), told);
  }

  @Test
  void aReadThatFailsIsTold() {
    var failing =
        request(
            () -> {
              throw new InternalError("planted in read");
            });
    new BodyReader(failing, RATE, new FullSink(), end).run();
    assertEquals(List.of("planted in read"), told);
  }

  /** A request of which nothing but a read is asked. */
  private static Request request(Supplier<Content.Chunk> read) {
    return (Request)
        Proxy.newProxyInstance(
            Request.class.getClassLoader(),
            new Class<?>[] {Request.class},
            (proxy, method, arguments) -> read.get());
  }

  private static final class FullSink implements BodyReader.Sink {
    @Override
    public void add(ByteBuffer piece) {
      throw new InternalError("planted in add");
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
    public Refused problem() {
      throw new AssertionError("it is not full");
    }
  }
}
