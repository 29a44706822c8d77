package dev.racecourse.benchmarks.sweep;

import dev.racecourse.console.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/** JMH's lock, by which only one JMH measures on a machine at a time. */
final class JmhLock implements AutoCloseable {

  private final @Nullable FileChannel file;

  private JmhLock(@Nullable FileChannel file) {
    this.file = file;
  }

  /**
   * Takes the lock, unless {@code -Djmh.ignoreLock=true} says otherwise.
   *
   * @throws CommandLineOptionException if another JMH has it
   */
  static JmhLock take() throws CommandLineOptionException, IOException {
    if (Boolean.getBoolean("jmh.ignoreLock")) {
      return new JmhLock(null);
    }
    var path = Path.of(System.getProperty("java.io.tmpdir"), "jmh.lock");
    var channel = open(path);
    try {
      if (channel.tryLock() != null) {
        return new JmhLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Answered below: this JVM has it.
    }
    channel.close();
    throw new CommandLineOptionException(
        "another JMH measures on this machine ("
            + path
            + "); wait for it, or -Djmh.ignoreLock=true");
  }

  private static FileChannel open(Path path) throws CommandLineOptionException {
    try {
      return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new CommandLineOptionException(
          "JMH's lock %s cannot be opened: %s; -Djmh.ignoreLock=true measures without it"
              .formatted(path, Reason.of(e)),
          e);
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
