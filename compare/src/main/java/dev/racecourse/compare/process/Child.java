package dev.racecourse.compare.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that ends, with every process it started, no later than its owner closes it. */
public final class Child implements AutoCloseable {

  /** The launcher of the JVM that compare runs on, by which it runs others. */
  public static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Process process;

  private Child(Process process) {
    this.process = process;
  }

  /**
   * Starts a process whose output goes to a file: a pipe that nobody reads would block it. Its
   * input is at its end, so a question meant for a user does not wait for an answer.
   */
  public static Child start(ProcessBuilder builder) {
    try {
      var process = builder.start();
      process.getOutputStream().close();
      return new Child(process);
    } catch (IOException e) {
      throw unable(builder, e);
    }
  }

  private static SetupException unable(ProcessBuilder builder, IOException e) {
    return new SetupException(
        "cannot run `%s`: %s".formatted(builder.command().get(0), e.getMessage()), e);
  }

  /** Says whether the process has not ended yet. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for the end and returns the exit code. */
  public int await() throws InterruptedException {
    return process.waitFor();
  }

  /** Waits for the end, and says whether it came in time. */
  public boolean await(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    // Listed first: the children of a dead process are no longer its descendants.
    var descendants = process.descendants().toList();
    process.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
  }
}
