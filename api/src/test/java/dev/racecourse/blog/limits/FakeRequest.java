package dev.racecourse.blog.limits;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Components;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body and whose alarm come when a test says so. Like Jetty's it reads in {@code
 * demand} and in {@code fail}, and calls the reader from there; and it notes what Jetty does not
 * allow: two threads at once, and any use after the exchange was completed. Thread-safe: each field
 * is safe by itself, as a fault must not be hidden by a lock.
 */
final class FakeRequest implements InvocationHandler {
  private final Queue<Content.Chunk> chunks = new ConcurrentLinkedQueue<>();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Runnable> demanded = new AtomicReference<>();
  private final AtomicReference<@Nullable Thread> user = new AtomicReference<>();
  private volatile @Nullable Throwable failure;
  private volatile @Nullable Runnable alarm;
  private volatile boolean completed;

  Request asRequest() {
    return proxy(Request.class, this);
  }

  /** Another thread of Jetty's has the next piece. */
  void arrive(Content.Chunk chunk) {
    chunks.add(chunk);
    runDemanded();
  }

  /** Waits until the alarm is set. */
  Runnable awaitAlarm() {
    while (true) {
      var set = alarm;
      if (set != null) {
        return set;
      }
      Thread.onSpinWait();
    }
  }

  /** The answer is written: what comes next on the connection is another request. */
  void complete() {
    completed = true;
  }

  List<String> violations() {
    return List.copyOf(violations);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
    var argument = arguments == null ? "" : arguments[0];
    return switch (method.getName()) {
      case "getComponents" -> proxy(Components.class, (p, m, a) -> scheduler());
      case "read" -> used("read", this::read);
      case "demand" -> used("demand", () -> demand((Runnable) argument));
      case "fail" -> used("fail", () -> fail((Throwable) argument));
      default -> throw new UnsupportedOperationException(method.getName());
    };
  }

  private Scheduler scheduler() {
    return proxy(
        Scheduler.class,
        (p, m, arguments) -> {
          alarm = (Runnable) arguments[0];
          return (Scheduler.Task) () -> true;
        });
  }

  private Content.@Nullable Chunk read() {
    var failed = failure;
    return failed == null ? chunks.poll() : Content.Chunk.from(failed, true);
  }

  private @Nullable Object demand(Runnable reader) {
    demanded.set(reader);
    if (failure != null || !chunks.isEmpty()) {
      runDemanded();
    }
    return null;
  }

  private @Nullable Object fail(Throwable cause) {
    failure = cause;
    runDemanded();
    return null;
  }

  private void runDemanded() {
    var reader = demanded.getAndSet(null);
    if (reader != null) {
      reader.run();
    }
  }

  private @Nullable Object used(String use, Use step) {
    var self = Thread.currentThread();
    var before = user.getAndSet(self);
    if (before != null && before != self) {
      violations.add(use + " while another thread is in the request");
    }
    if (completed) {
      violations.add(use + " after the exchange was completed");
    }
    try {
      return step.run();
    } finally {
      user.set(before);
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** What the reader does to the request. */
  private interface Use {
    @Nullable Object run();
  }
}
