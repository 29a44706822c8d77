package dev.racecourse.races.host;

import dev.racecourse.races.run.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.openjdk.jcstress.Options;

/**
 * Stops the JVMs of tests that do not end: jcstress waits for them for ever. Thread-safe: it has no
 * state but its thread.
 */
final class Watch {
  /** To start a JVM on a busy machine, to compile, and to check the test before it races. */
  private static final Duration GRACE = Duration.ofSeconds(60);

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Duration limit;
  private final Consumer<Event> told;
  private final Thread thread = new Thread(this::look, "watch");

  Watch(Options options, Consumer<Event> told) {
    this.told = told;
    limit = GRACE.plusMillis(2L * options.getTime() * options.getIterations());
    thread.setDaemon(true);
    thread.start();
  }

  private void look() {
    try {
      while (true) {
        Thread.sleep(LOOK.toMillis());
        var latest = Instant.now().minus(limit);
        ProcessHandle.current()
            .children()
            .filter(jvm -> jvm.info().startInstant().filter(latest::isAfter).isPresent())
            .forEach(this::stop);
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private void stop(ProcessHandle jvm) {
    var descendants = jvm.descendants().toList();
    if (jvm.destroyForcibly()) {
      told.accept(
          new Event.Fault(
              "a test did not end within " + limit.toSeconds() + " s, and its JVM was stopped"));
    }
    descendants.forEach(ProcessHandle::destroyForcibly);
  }

  void close() {
    thread.interrupt();
  }
}
