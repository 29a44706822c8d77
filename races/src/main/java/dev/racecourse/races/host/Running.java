package dev.racecourse.races.host;

import dev.racecourse.races.run.Event;
import dev.racecourse.races.run.Locking;
import dev.racecourse.races.run.TestName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.openjdk.jcstress.Options;

/**
 * A campaign whose results are kept however it ends: run to the end, by a signal, or because nobody
 * listens any more. Thread-safe: the first thread that closes it writes.
 */
final class Running implements AutoCloseable {
  private static final String BLOB = "jcstress-results.bin.gz";

  private final Options options;
  private final Campaign campaign;
  private final Consumer<Event> told;
  private final Thread hook = new Thread(this::stop, "stop");
  private boolean written;

  Running(
      TestOptions options,
      Locking locking,
      Machine machine,
      List<TestName> tests,
      Consumer<Event> told)
      throws CannotRun, IOException {
    this.options = options;
    this.told = told;
    var blob = Path.of(options.getResultDest(), BLOB);
    campaign = new Campaign(options, locking, machine, tests, blob, told);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  void run() throws IOException {
    var watch = new Watch(options, told);
    try {
      campaign.run();
    } finally {
      watch.close();
    }
  }

  /** Keeps what was reported, and leaves no JVM behind. */
  private void stop() {
    try {
      write();
    } catch (IOException e) {
      System.err.println("jcstress's pages are not written: " + e);
    } finally {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
  }

  private synchronized void write() throws IOException {
    if (!written) {
      written = true;
      campaign.close();
      JcstressVersion.printPages(options, campaign.collected());
    }
  }

  @Override
  public void close() throws IOException {
    write();
  }
}
