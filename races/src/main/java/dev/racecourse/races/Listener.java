package dev.racecourse.races;

import dev.racecourse.console.Reason;
import dev.racecourse.races.run.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/** Listens to a host until it has told all, or there is a reason to stop it. */
final class Listener {
  /** To end a blob, and to write jcstress's pages, which are many. */
  private static final Duration STOPPING = Duration.ofSeconds(40);

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

  /** All that was told; an interrupt ends it early, with what there is by then. */
  Told listen() {
    try {
      hear(HostJvm.SILENCE);
      if (!told.isDone() && told.refusal().isEmpty()) {
        told.addFault("the JVM that runs jcstress ended early: " + host.end());
      }
    } catch (InterruptedException e) {
      told.addFault("interrupted; this is what the JVMs had reported");
      hearTheRest();
    } catch (IOException e) {
      told.addFault(Reason.of(e));
      hearTheRest();
    }
    return told;
  }

  private void hearTheRest() {
    try {
      host.stop();
      hear(STOPPING);
    } catch (IOException e) {
      told.addFault("it did not stop: " + Reason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void hear(Duration patience) throws InterruptedException, IOException {
    for (var event = host.next(patience); event.isPresent(); event = host.next(patience)) {
      told.add(event.get());
      shown.accept(event.get());
    }
  }
}
