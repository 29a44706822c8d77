package dev.racecourse.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Users without a server: what each call does is up to the test. Thread-safe: it has counters only.
 */
final class FakeCrowd implements Crowds, Crowd {
  /** What a call does. */
  @FunctionalInterface
  interface Script {
    /** Answers the call of that number, counted over all users from 0. */
    Answer call(int call) throws IOException, InterruptedException;
  }

  final AtomicInteger opened = new AtomicInteger();
  final AtomicInteger closed = new AtomicInteger();
  final AtomicInteger calls = new AtomicInteger();
  private final Script script;

  FakeCrowd(Script script) {
    this.script = script;
  }

  /** Everything is well at once. */
  static Answer fine() {
    return new Answer(200, true);
  }

  @Override
  public Crowd gather(Optional<URI> target, String user, Traffic traffic, int users) {
    return this;
  }

  @Override
  public String target() {
    return "http://fake";
  }

  @Override
  public Caller caller(int number) {
    opened.incrementAndGet();
    return new Caller() {
      @Override
      public Answer call() throws IOException {
        try {
          return script.call(calls.getAndIncrement());
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
