package dev.racecourse.benchmarks.heat;

import dev.racecourse.turns.measured.TurnWire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.options.Options;

/** A JVM of a heat, seen from outside. */
final class Jvm implements AutoCloseable {

  private static final int DEATH_SECONDS = 10;

  private final Process process;
  private final Path report;
  private final Path log;

  private Jvm(Process process, Path report, Path log) {
    this.process = process;
    this.report = report;
    this.log = log;
  }

  /**
   * Starts it.
   *
   * @param address where its conductor is, and the token that it has to know
   * @param files what the names of its files begin with
   */
  static Jvm start(Workload workload, Options options, JvmOrders orders, String address, Path files)
      throws IOException {
    var ordersFile = files.resolveSibling(files.getFileName() + ".orders");
    var report = files.resolveSibling(files.getFileName() + ".report");
    var log = files.resolveSibling(files.getFileName() + ".log");
    StoredObject.write(ordersFile, orders);
    var command =
        JvmCommand.of(workload, options, List.of(ordersFile.toString(), report.toString()));
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put(TurnWire.ADDRESS, address);
    return new Jvm(builder.start(), report, log);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for the end; returns whether it came in time. */
  boolean awaitEnd(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The exit code of a JVM that has ended. */
  int exit() {
    return process.exitValue();
  }

  /** What it has done so far. */
  JvmReport report() throws IOException {
    return Files.exists(report) ? StoredObject.read(report, JvmReport.class) : JvmReport.NONE;
  }

  /** What it has printed. */
  byte[] printed() throws IOException {
    return Files.readAllBytes(log);
  }

  @Override
  public void close() {
    // Listed first: the children of a dead process are no longer its descendants.
    var descendants = process.descendants().toList();
    process.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
    // The next heat must not run beside it.
    process.onExit().orTimeout(DEATH_SECONDS, TimeUnit.SECONDS).exceptionally(e -> process).join();
  }
}
