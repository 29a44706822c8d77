package dev.racecourse.blog.limits;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Components;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;
import org.junit.jupiter.api.Test;

class AnswerWriterTest {
  private static final MinimumRate RATE =
      new MinimumRate(Duration.ofSeconds(1), 1, Duration.ofSeconds(1));

  private final ByteArrayEndPoint endPoint = new ByteArrayEndPoint();

  @Test
  void anAnswerThatCannotBeWatchedIsCutOff() {
    var large = ByteBuffer.allocate(1024 * 1024);
    new AnswerWriter(RATE, 1)
        .write(request(), fake(Response.class, Map.of()), large, Callback.NOOP);
    assertFalse(endPoint.isOpen());
  }

  private Request request() {
    var connection = fake(Connection.class, Map.of("getEndPoint", endPoint));
    var metaData = fake(ConnectionMetaData.class, Map.of("getConnection", connection));
    var components = fake(Components.class, Map.of("getScheduler", new NoMemory()));
    return fake(
        Request.class, Map.of("getConnectionMetaData", metaData, "getComponents", components));
  }

  /** Answers what it is told, and does nothing. */
  private static <T> T fake(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.get(method.getName())));
  }

  private static final class NoMemory extends ScheduledExecutorScheduler {
    @Override
    public Scheduler.Task schedule(Runnable task, long delay, TimeUnit unit) {
      throw new InternalError("planted");
    }
  }
}
