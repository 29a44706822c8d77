package dev.racecourse.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Users without a server: what each request does is up to the test. Thread-safe: it has counters
 * only.
 */
final class FakeTarget implements Target.Opener, Target {
  /** What a request does. */
  @FunctionalInterface
  interface Script {
    /** Answers the request of that number, counted over all users from 0. */
    Target.Reply send(int request) throws IOException, InterruptedException;
  }

  final AtomicInteger opened = new AtomicInteger();
  final AtomicInteger closed = new AtomicInteger();
  final AtomicInteger calls = new AtomicInteger();
  private final Script script;

  FakeTarget(Script script) {
    this.script = script;
  }

  /** Takes that long, whether or not the thread is interrupted, as a socket does. */
  static void takeMillis(int millis) {
    var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    var interrupted = false;
    for (var left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything is well at once. */
  static Target.Reply fine() {
    return new Target.Reply(200, true);
  }

  @Override
  public Target open(Optional<URI> server, String account, Traffic traffic) {
    return this;
  }

  @Override
  public String name() {
    return "http://fake";
  }

  @Override
  public User connect(int number) {
    opened.incrementAndGet();
    return new User() {
      @Override
      public Reply send() throws IOException {
        try {
          return script.send(calls.getAndIncrement());
        } catch (InterruptedException e) {
          throw new IOException("interrupted", e);
        }
      }

      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
  }

  @Override
  public void close() {}
}
