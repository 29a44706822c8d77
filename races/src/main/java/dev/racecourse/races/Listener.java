package dev.racecourse.races;

import dev.racecourse.console.Reason;
import dev.racecourse.races.run.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Listens to a host until it has told all, or there is a reason to stop it. */
final class Listener {
  /** A JVM of a test takes seconds, and the host stops one that does not end. */
  private static final Duration SILENCE = Duration.ofMinutes(10);

  /** To end a blob, and to write jcstress's pages, which are many. */
  private static final Duration STOPPING = Duration.ofSeconds(40);

  /** Ctrl-C ends the host as well, and may do so before this thread is interrupted. */
  private static final Duration INTERRUPT = Duration.ofSeconds(1);

  private final HostJvm host;
  private final Consumer<Event> shown;
  private final Told told = new Told();

  /**
   * Listens to that host.
   *
   * @param shown sees each event as it comes
   */
  Listener(HostJvm host, Consumer<Event> shown) {
    this.host = host;
    this.shown = shown;
  }

  /** All that was told; an interrupt or a fault ends it early, with what there is by then. */
  Told listen() {
    try {
      return listen(all -> false, Optional.empty());
    } catch (InterruptedException e) {
      told.addFault("interrupted; this is what the JVMs had reported");
    } catch (IOException e) {
      told.addFault(Reason.of(e));
    }
    try {
      host.stop();
      hear(all -> false, Optional.of(STOPPING));
    } catch (IOException e) {
      told.addFault("it did not stop: " + Reason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return told;
  }

  /**
   * All that was told, or what there is when it is enough, or the limit is over.
   *
   * @throws IOException if the host ended early, or has said nothing for too long
   */
  Told listen(Predicate<Told> isEnough, Optional<Duration> limit)
      throws InterruptedException, IOException {
    var hasEnded = hear(isEnough, limit);
    if (hasEnded && !told.isDone() && told.refusal().isEmpty()) {
      Thread.sleep(INTERRUPT.toMillis());
      throw new IOException("the JVM that runs jcstress ended early: " + host.end());
    }
    return told;
  }

  /** Returns whether the host has ended. */
  private boolean hear(Predicate<Told> isEnough, Optional<Duration> limit)
      throws InterruptedException, IOException {
    var start = System.nanoTime();
    while (!isEnough.test(told)) {
      var left =
          limit
              .map(all -> all.minusNanos(System.nanoTime() - start))
              .filter(rest -> rest.compareTo(SILENCE) < 0);
      try {
        var event = host.next(left.orElse(SILENCE));
        if (event.isEmpty()) {
          return true;
        }
        told.add(event.get());
        shown.accept(event.get());
      } catch (TimeoutException e) {
        if (left.isPresent()) {
          return false;
        }
        throw new IOException(
            "jcstress has said nothing for " + SILENCE.toMinutes() + " minutes", e);
      }
    }
    return false;
  }
}
